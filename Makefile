# Everything runs in .venv, made on first use from the versions in constraints.txt.
# `make run` and `make test` work on a fresh machine with python3, venv and make.

PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .[tables,documents]
EVERYTHING := .[tables,documents,alignment,embeddings,ledger,llm]
PIN := -c constraints.txt --build-constraint constraints.txt
WORKERS ?= 2

.PHONY: run test check bench docs pins clean

run: .venv/.runtime
	@$(BIN)/realpolitik run alaska-2025 --jobs 2

test: .venv/.develop
	$(BIN)/python -m pytest -n $(WORKERS)

check: .venv/.develop docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory test

bench: .venv/.develop
	@$(BIN)/python -m benchmarks

docs: .venv/.develop
	$(BIN)/python tools/index_models.py
	$(BIN)/zensical build --clean --strict

# The pins come from a clean environment that takes the newest versions pyproject.toml allows.
pins:
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet -e "$(EVERYTHING)" --group dev
	$(BIN)/pip freeze --all --exclude-editable --exclude setuptools > constraints.txt

clean:
	rm -rf .venv site out

.venv/.pip: constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Preparing .venv (once, some minutes) ..."
	@$(BIN)/pip install --quiet -c constraints.txt --upgrade pip
	@touch $@

.venv/.runtime: .venv/.pip pyproject.toml
	@$(BIN)/pip install --quiet $(PIN) -e "$(RUNTIME)"
	@touch $@

.venv/.develop: .venv/.runtime
	@$(BIN)/pip install --quiet $(PIN) -e "$(EVERYTHING)" --group dev
	@touch $@
