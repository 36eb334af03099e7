-- The tables that do not hold records: what was received (raw) and what was done (meta).
-- The staging tables come from pipelines/records.py.
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS staging;
CREATE SCHEMA IF NOT EXISTS meta;

CREATE TABLE IF NOT EXISTS raw.document (
  document_key VARCHAR PRIMARY KEY, sha256 VARCHAR NOT NULL, file_name VARCHAR NOT NULL, relative_path VARCHAR NOT NULL, media_type VARCHAR NOT NULL,
  byte_size BIGINT NOT NULL, first_seen_at TIMESTAMP NOT NULL, last_seen_at TIMESTAMP NOT NULL, is_present BOOLEAN NOT NULL, superseded_by VARCHAR, reader_version VARCHAR,
  in_force BOOLEAN);
ALTER TABLE raw.document ADD COLUMN IF NOT EXISTS in_force BOOLEAN;
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
COMMENT ON COLUMN raw.document.in_force IS 'Whether its facts are in the warehouse; a revised document that is held back leaves the earlier one in force (是否生效)';

CREATE TABLE IF NOT EXISTS raw.earlier_record (document_key VARCHAR NOT NULL, record_kind VARCHAR NOT NULL, retired_at TIMESTAMP NOT NULL, record VARCHAR NOT NULL);
COMMENT ON TABLE raw.earlier_record IS 'What was read out of documents that were revised or removed since (历史版本记录)';
COMMENT ON COLUMN raw.earlier_record.document_key IS 'Document, in raw.document (文档键)';
COMMENT ON COLUMN raw.earlier_record.record_kind IS 'Table of schema staging it stood in (记录种类)';
COMMENT ON COLUMN raw.earlier_record.retired_at IS 'When it went out of force, UTC (失效时间)';
COMMENT ON COLUMN raw.earlier_record.record IS 'The row as JSON, every value as text, so exact: (record ->> ''amount_wan'')::DECIMAL(18,6) (记录)';

CREATE TABLE IF NOT EXISTS raw.rejected_document (
  file_name VARCHAR NOT NULL, relative_path VARCHAR PRIMARY KEY, sha256 VARCHAR, stage VARCHAR NOT NULL, reason VARCHAR NOT NULL, first_seen_at TIMESTAMP NOT NULL);
COMMENT ON TABLE raw.rejected_document IS 'Files in the raw folder that cannot be read (隔离文件)';
COMMENT ON COLUMN raw.rejected_document.file_name IS 'Base name of the file (文件名)';
COMMENT ON COLUMN raw.rejected_document.relative_path IS 'Path below the raw folder (相对路径)';
COMMENT ON COLUMN raw.rejected_document.sha256 IS 'sha256 of the bytes; NULL where they could not be had (哈希)';
COMMENT ON COLUMN raw.rejected_document.stage IS 'Where it failed: discover, read, interpret, timeout, memory, crash, killed, changed; held: it waits for jixiao accept (阶段)';
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
  dbt_models INTEGER, dbt_tests INTEGER, dbt_failures VARCHAR, run_seq INTEGER, documents_duplicate INTEGER, facts BIGINT, vocabulary_version VARCHAR);
ALTER TABLE meta.run ADD COLUMN IF NOT EXISTS run_seq INTEGER;
ALTER TABLE meta.run ADD COLUMN IF NOT EXISTS documents_duplicate INTEGER;
ALTER TABLE meta.run ADD COLUMN IF NOT EXISTS facts BIGINT;
ALTER TABLE meta.run ADD COLUMN IF NOT EXISTS vocabulary_version VARCHAR;
COMMENT ON TABLE meta.run IS 'Every run of the pipeline that had something to do (运行记录)';
COMMENT ON COLUMN meta.run.run_id IS 'Dagster run (运行键)';
COMMENT ON COLUMN meta.run.started_at IS 'Start, UTC (开始时间)';
COMMENT ON COLUMN meta.run.finished_at IS 'End, UTC; NULL for a run that was broken off (结束时间)';
COMMENT ON COLUMN meta.run.status IS 'running, failed or published (状态)';
COMMENT ON COLUMN meta.run.code_version IS 'Hash of code, models and packages (代码版本)';
COMMENT ON COLUMN meta.run.fingerprint IS 'Hash of every input: documents, code, models, resolutions (指纹)';
COMMENT ON COLUMN meta.run.documents_seen IS 'Files found, documents inside archives one by one: read, quarantined and duplicates (发现文档数)';
COMMENT ON COLUMN meta.run.documents_unchanged IS 'Of these, already read by the same code (未变文档数)';
COMMENT ON COLUMN meta.run.documents_parsed IS 'Of these, read in full (已解析文档数)';
COMMENT ON COLUMN meta.run.documents_partial IS 'Of these, read in part (部分解析文档数)';
COMMENT ON COLUMN meta.run.documents_quarantined IS 'Of these, not readable (隔离文档数)';
COMMENT ON COLUMN meta.run.dbt_models IS 'dbt models built (模型数)';
COMMENT ON COLUMN meta.run.dbt_tests IS 'dbt tests run (测试数)';
COMMENT ON COLUMN meta.run.dbt_failures IS 'Names of failed models and tests (失败项)';
COMMENT ON COLUMN meta.run.run_seq IS 'Ordinal of the run, whatever the clock says (运行序号)';
COMMENT ON COLUMN meta.run.documents_duplicate IS 'Of these, copies of another one (重复文件数)';
COMMENT ON COLUMN meta.run.facts IS 'Facts staged: amounts, executions, indicators, statement lines (事实数)';
COMMENT ON COLUMN meta.run.vocabulary_version IS 'Hash of the vocabulary (词表版本)';

CREATE TABLE IF NOT EXISTS meta.document_run (
  run_id VARCHAR NOT NULL, document_key VARCHAR NOT NULL, relative_path VARCHAR NOT NULL, outcome VARCHAR NOT NULL, seconds DECIMAL(9,3), pages INTEGER, facts BIGINT,
  reader_version VARCHAR NOT NULL, vocabulary_version VARCHAR NOT NULL);
COMMENT ON TABLE meta.document_run IS 'Every time a document was read (文档读取记录)';
COMMENT ON COLUMN meta.document_run.run_id IS 'Run that read it (运行键)';
COMMENT ON COLUMN meta.document_run.document_key IS 'Document (文档键)';
COMMENT ON COLUMN meta.document_run.relative_path IS 'Where it lay below the raw folder (相对路径)';
COMMENT ON COLUMN meta.document_run.outcome IS 'parsed, partial, or the stage at which it was quarantined (结果)';
COMMENT ON COLUMN meta.document_run.seconds IS 'Wall time of reading; NULL where it was stopped (秒)';
COMMENT ON COLUMN meta.document_run.pages IS 'Pages (页数)';
COMMENT ON COLUMN meta.document_run.facts IS 'Facts read out of it (事实数)';
COMMENT ON COLUMN meta.document_run.reader_version IS 'Hash of the code that read it (读取代码版本)';
COMMENT ON COLUMN meta.document_run.vocabulary_version IS 'Hash of the vocabulary it was read with (词表版本)';

CREATE TABLE IF NOT EXISTS meta.document_lookup (document_key VARCHAR PRIMARY KEY, found BIGINT[] NOT NULL, missing BIGINT[] NOT NULL);
COMMENT ON TABLE meta.document_lookup IS 'What reading a document looked up in the vocabulary: while the answers stay the same, it is not read again (词条查询)';
COMMENT ON COLUMN meta.document_lookup.document_key IS 'Document (文档键)';
COMMENT ON COLUMN meta.document_lookup.found IS 'Hashes of the entries found, with what they say (命中词条)';
COMMENT ON COLUMN meta.document_lookup.missing IS 'Hashes of the words that are no entries (未命中词)';
ALTER TABLE meta.document_lookup ADD COLUMN IF NOT EXISTS printed VARCHAR;
COMMENT ON COLUMN meta.document_lookup.printed IS 'Runs of characters it prints, each once, a line each (印出文字)';
ALTER TABLE meta.document_lookup ADD COLUMN IF NOT EXISTS words_version VARCHAR;
COMMENT ON COLUMN meta.document_lookup.words_version IS 'Words it was read with, or that say the same of it (词语版本)';

CREATE TABLE IF NOT EXISTS meta.words (words_version VARCHAR PRIMARY KEY, entries VARCHAR[] NOT NULL);
COMMENT ON TABLE meta.words IS 'Words of the vocabulary that are compared with printed text, as documents were read with them (词语)';
COMMENT ON COLUMN meta.words.words_version IS 'Hash of their files (词语版本)';
COMMENT ON COLUMN meta.words.entries IS 'Place in the vocabulary, tab, word; none where it concerns every document (词条)';

CREATE TABLE IF NOT EXISTS meta.publish (run_id VARCHAR PRIMARY KEY, published_at TIMESTAMP NOT NULL, fingerprint VARCHAR NOT NULL, code_version VARCHAR NOT NULL,
  publish_seq INTEGER);
ALTER TABLE meta.publish ADD COLUMN IF NOT EXISTS publish_seq INTEGER;
COMMENT ON TABLE meta.publish IS 'Every warehouse that was published, the last one being this file (发布记录)';
COMMENT ON COLUMN meta.publish.run_id IS 'Run that published (运行键)';
COMMENT ON COLUMN meta.publish.publish_seq IS 'Ordinal of the publish and number of its snapshot, whatever the clock says (发布序号)';
COMMENT ON COLUMN meta.publish.published_at IS 'When, UTC (发布时间)';
COMMENT ON COLUMN meta.publish.code_version IS 'Hash of code, models and packages (代码版本)';
COMMENT ON COLUMN meta.publish.fingerprint IS 'Hash of every input: documents, code, models, resolutions (指纹)';

CREATE TABLE IF NOT EXISTS meta.schema_version (version VARCHAR PRIMARY KEY, applied_at TIMESTAMP NOT NULL);
COMMENT ON TABLE meta.schema_version IS 'Layouts the staging tables have had, the last one being in force (模式版本)';
COMMENT ON COLUMN meta.schema_version.version IS 'Hash of the declaration of all record kinds (版本)';
COMMENT ON COLUMN meta.schema_version.applied_at IS 'When, UTC (启用时间)';
