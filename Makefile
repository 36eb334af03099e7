# make run    set up .venv and run the main job: raw/ -> warehouse/jixiao.duckdb
# make test   set up .venv and run every check
# make bench  how fast the PDF reader is beside pdfplumber, and what a night costs beside importing Dagster and dbt
# make chaos  kill, starve and confuse runs while readers read, and count; half an hour
# make dev    the Dagster UI on http://127.0.0.1:3000, with the same assets
# make lock   resolve the dependencies anew
# make clean  remove what the other targets made; warehouse/jixiao.duckdb stays

SHELL := bash
.DELETE_ON_ERROR:
.PHONY: run test bench chaos dev lock clean

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
# the first Python that is new enough
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

run: $(VENV)/run.stamp
	$(BIN)/jixiao run

test: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist loadgroup

bench: $(VENV)/dev.stamp
	$(BIN)/python -m bench

chaos: $(VENV)/dev.stamp
	$(BIN)/python -m tests.chaos

dev: $(VENV)/dev.stamp
	@mkdir -p .dagster
	DAGSTER_HOME=$(CURDIR)/.dagster DAGSTER_DISABLE_TELEMETRY=1 $(BIN)/dagster dev -h 127.0.0.1 -m pipelines.assets.definitions

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it with make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked environment into $(VENV) ..."
	$(PIP) install --require-hashes --no-deps -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@echo "Installing the tools of the checks ..."
	$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

# Locks carry hashes and no index, so that they install from whichever index pip is set up with.
LOCK = echo 'setuptools>=77' | $(BIN)/uv pip compile - pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --quiet
lock: $(VENV)/run.stamp
	$(PIP) install uv
	$(LOCK) --upgrade -o requirements.lock
	$(LOCK) --extra dev --constraint requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) .dagster .mypy_cache .pytest_cache .ruff_cache .hypothesis warehouse/.work build *.egg-info
