-- The tables that do not hold records: what was received (raw) and what was done (meta).
-- The staging tables come from pipelines/records.py.
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS staging;
CREATE SCHEMA IF NOT EXISTS meta;

CREATE TABLE IF NOT EXISTS raw.document (
  document_key VARCHAR PRIMARY KEY, sha256 VARCHAR NOT NULL, file_name VARCHAR NOT NULL, relative_path VARCHAR NOT NULL, media_type VARCHAR NOT NULL,
  byte_size BIGINT NOT NULL, first_seen_at TIMESTAMP NOT NULL, last_seen_at TIMESTAMP NOT NULL, is_present BOOLEAN NOT NULL, superseded_by VARCHAR, reader_version VARCHAR);
COMMENT ON TABLE raw.document IS 'Every distinct content ever received (收到的文件)';
COMMENT ON COLUMN raw.document.document_key IS 'First 32 hex digits of the sha256 of the bytes (文档键)';
COMMENT ON COLUMN raw.document.sha256 IS 'sha256 of the bytes as received (哈希)';
COMMENT ON COLUMN raw.document.file_name IS 'Base name of the file (文件名)';
COMMENT ON COLUMN raw.document.relative_path IS 'Path below the raw folder (相对路径)';
COMMENT ON COLUMN raw.document.media_type IS 'Media type its extension promises (类型)';
COMMENT ON COLUMN raw.document.byte_size IS 'Size in bytes (字节数)';
COMMENT ON COLUMN raw.document.first_seen_at IS 'When it was first found, UTC (首次发现时间)';
COMMENT ON COLUMN raw.document.last_seen_at IS 'When it was last found, UTC (最近发现时间)';
COMMENT ON COLUMN raw.document.is_present IS 'Whether it lies in the raw folder now (是否存在)';
COMMENT ON COLUMN raw.document.superseded_by IS 'Document that took its place at the same path (被取代)';
COMMENT ON COLUMN raw.document.reader_version IS 'Version of the code that read it; NULL while it waits to be read (读取代码版本)';

CREATE TABLE IF NOT EXISTS raw.rejected_document (
  file_name VARCHAR NOT NULL, relative_path VARCHAR PRIMARY KEY, sha256 VARCHAR, stage VARCHAR NOT NULL, reason VARCHAR NOT NULL, first_seen_at TIMESTAMP NOT NULL);
COMMENT ON TABLE raw.rejected_document IS 'Files in the raw folder that cannot be read (隔离文件)';
COMMENT ON COLUMN raw.rejected_document.file_name IS 'Base name of the file (文件名)';
COMMENT ON COLUMN raw.rejected_document.relative_path IS 'Path below the raw folder (相对路径)';
COMMENT ON COLUMN raw.rejected_document.sha256 IS 'sha256 of the bytes; NULL where they could not be had (哈希)';
COMMENT ON COLUMN raw.rejected_document.stage IS 'Where it failed: discover, read, interpret, timeout, memory, crash (阶段)';
COMMENT ON COLUMN raw.rejected_document.reason IS 'Why, and what a person can do about it (原因)';
COMMENT ON COLUMN raw.rejected_document.first_seen_at IS 'When it was first rejected, UTC (首次隔离时间)';

CREATE TABLE IF NOT EXISTS raw.duplicate_file (
  document_key VARCHAR NOT NULL, relative_path VARCHAR PRIMARY KEY, sha256 VARCHAR NOT NULL, reason VARCHAR NOT NULL, kept_document_key VARCHAR NOT NULL);
COMMENT ON TABLE raw.duplicate_file IS 'Files whose content another file already holds (重复文件)';
COMMENT ON COLUMN raw.duplicate_file.document_key IS 'Key of the content (文档键)';
COMMENT ON COLUMN raw.duplicate_file.relative_path IS 'Path of the copy below the raw folder (相对路径)';
COMMENT ON COLUMN raw.duplicate_file.sha256 IS 'sha256 of the bytes (哈希)';
COMMENT ON COLUMN raw.duplicate_file.reason IS 'Why it is a duplicate, and of which file (原因)';
COMMENT ON COLUMN raw.duplicate_file.kept_document_key IS 'Document the facts come from (保留文档键)';

CREATE TABLE IF NOT EXISTS meta.run (
  run_id VARCHAR PRIMARY KEY, started_at TIMESTAMP NOT NULL, finished_at TIMESTAMP, status VARCHAR NOT NULL, code_version VARCHAR NOT NULL, fingerprint VARCHAR NOT NULL,
  documents_seen INTEGER NOT NULL, documents_unchanged INTEGER, documents_parsed INTEGER, documents_partial INTEGER, documents_quarantined INTEGER,
  dbt_models INTEGER, dbt_tests INTEGER, dbt_failures VARCHAR);
COMMENT ON TABLE meta.run IS 'Every run of the pipeline that had something to do (运行记录)';
COMMENT ON COLUMN meta.run.run_id IS 'Dagster run (运行键)';
COMMENT ON COLUMN meta.run.started_at IS 'Start, UTC (开始时间)';
COMMENT ON COLUMN meta.run.finished_at IS 'End, UTC; NULL for a run that was broken off (结束时间)';
COMMENT ON COLUMN meta.run.status IS 'running, failed or published (状态)';
COMMENT ON COLUMN meta.run.code_version IS 'Hash of code, models and packages (代码版本)';
COMMENT ON COLUMN meta.run.fingerprint IS 'Hash of every input: documents, code, models, resolutions (指纹)';
COMMENT ON COLUMN meta.run.documents_seen IS 'Distinct contents found, readable or not (发现文档数)';
COMMENT ON COLUMN meta.run.documents_unchanged IS 'Of these, already read by the same code (未变文档数)';
COMMENT ON COLUMN meta.run.documents_parsed IS 'Of these, read in full (已解析文档数)';
COMMENT ON COLUMN meta.run.documents_partial IS 'Of these, read in part (部分解析文档数)';
COMMENT ON COLUMN meta.run.documents_quarantined IS 'Of these, not readable (隔离文档数)';
COMMENT ON COLUMN meta.run.dbt_models IS 'dbt models built (模型数)';
COMMENT ON COLUMN meta.run.dbt_tests IS 'dbt tests run (测试数)';
COMMENT ON COLUMN meta.run.dbt_failures IS 'Names of failed models and tests (失败项)';

CREATE TABLE IF NOT EXISTS meta.publish (run_id VARCHAR PRIMARY KEY, published_at TIMESTAMP NOT NULL, fingerprint VARCHAR NOT NULL, code_version VARCHAR NOT NULL);
COMMENT ON TABLE meta.publish IS 'Every warehouse that was published, the last one being this file (发布记录)';
COMMENT ON COLUMN meta.publish.run_id IS 'Run that published (运行键)';
COMMENT ON COLUMN meta.publish.published_at IS 'When, UTC (发布时间)';
COMMENT ON COLUMN meta.publish.code_version IS 'Hash of code, models and packages (代码版本)';
COMMENT ON COLUMN meta.publish.fingerprint IS 'Hash of every input: documents, code, models, resolutions (指纹)';

CREATE TABLE IF NOT EXISTS meta.schema_version (version VARCHAR PRIMARY KEY, applied_at TIMESTAMP NOT NULL);
COMMENT ON TABLE meta.schema_version IS 'Layouts the staging tables have had, the last one being in force (模式版本)';
COMMENT ON COLUMN meta.schema_version.version IS 'Hash of the declaration of all record kinds (版本)';
COMMENT ON COLUMN meta.schema_version.applied_at IS 'When, UTC (启用时间)';
