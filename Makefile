# make demo   installs into .venv, reads the two examples and prints the record
# make test   installs into .venv, checks style and types, runs every test
# make bench-peers  compares detente with others, which it installs into .venv
# make bench-load   lets 200 readers and 5 reviewers into a record of 50,000 articles that is added to (12 minutes)
# make bench-vectors  shows some hundreds of XSS vectors in every field of a record in chromium; make bench-api asks the API by schemathesis
# make bench-read   times whole articles from disk into a record, beside spaCy alone
# make screenshots  takes the pictures of the reading room in README anew
# make bench-kills  kills readings at 200 random moments, each store, and holds their records against undisturbed ones
# make bench-store STORES="world.db postgresql:///world"  fills a record in each with 100,000 articles and asks both
# make lock  pins all that is installed anew (locks/); make audit  asks whether any of it has known flaws (needs the network)
# make licences  lists the licences of all that detente depends on; make release  builds wheel, sdist and bill of materials
# make bench-verify STORES="world.db postgresql:///world"  verifies a record of 50,000 articles in each, and backs it up
# make fuzz   feeds every reader hostile input, a million in all; make bench-bombs reads files that unpack, nest or repeat without end
# make bench-hostile  reads texts made to be hard to read; make bench-patterns tries every regular expression at length
# make train  learns the encoder's weights from scratch (hours) and installs them; make test-training tests that code

PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo.db

GOLD ?= ../shared/gold
CORPUS ?= ../shared/corpus
INPUTS ?= 1000000
SEED ?= 1
GUIDED = $(shell $(BIN)/python -c 'import atheris' 2>/dev/null && echo --guided 0.05)
TEACHER ?= sentence-transformers/all-mpnet-base-v2
LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade

.PHONY: demo test check figures schema train test-training bench bench-engines bench-kills bench-load bench-peers \
	bench-read bench-serve bench-store bench-verify screenshots lock audit licences release clean fuzz bench-bombs \
	bench-hostile bench-patterns bench-api bench-vectors

demo: .venv/installed
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BIN)/detente read examples --record $(DEMO)
	$(BIN)/detente show --record $(DEMO)
	$(BIN)/detente timeline --record $(DEMO)
	@echo
	@echo "The record is in $(DEMO). Look further with:"
	@echo "    $(BIN)/detente statements --record $(DEMO)"
	@echo "    $(BIN)/detente events --record $(DEMO) --root THREATEN"
	@echo "    $(BIN)/detente explain ID --record $(DEMO)"
	@echo "    $(BIN)/detente export --record $(DEMO) > record.jsonl"
	@echo "Read it in a browser, in the reading room:"
	@echo "    $(BIN)/detente serve --record $(DEMO)"

test: check .venv/browser .venv/postgres
	DETENTE_THREADS=1 DETENTE_POSTGRES=required $(BIN)/pytest -n 2 --dist loadgroup

check: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fuzz: .venv/fuzz
	$(BIN)/python -W ignore -m fuzzing --inputs $(INPUTS) --seed $(SEED) $(GUIDED)

figures: .venv/installed
	$(BIN)/python -m evaluation.write_figures

schema: .venv/installed
	$(BIN)/python docs/write_schema.py

train: .venv/trains
	$(BIN)/python -m training teach --gold $(GOLD) --teacher $(TEACHER)
	$(BIN)/python -m training train --gold $(GOLD)
	$(BIN)/python -m training export

test-training: .venv/trains
	$(BIN)/pytest tests/training

bench: .venv/installed
	$(BIN)/python benchmarks/encode.py $(GOLD)/statements/polnear-dev.jsonl
	$(BIN)/python benchmarks/actors.py $(GOLD)/statements/polnear-dev.jsonl
	$(BIN)/python benchmarks/dates.py $(GOLD)/statements/polnear-dev.jsonl
	$(BIN)/python benchmarks/meaning.py $(CORPUS)/newswire.jsonl

bench-bombs: .venv/installed
	$(BIN)/python -m benchmarks.bombs

bench-engines: .venv/installed
	$(BIN)/python -m benchmarks.engines

bench-hostile: .venv/installed
	DETENTE_THREADS=1 $(BIN)/python -m benchmarks.hostile

bench-kills: .venv/installed .venv/postgres
	$(BIN)/python -m benchmarks.kills

bench-load: .venv/installed
	$(BIN)/python -m benchmarks.serve.load $(WORLD)

bench-patterns: .venv/installed
	DETENTE_PATTERNS=all $(BIN)/pytest tests/test_patterns.py

bench-peers: .venv/peers
	$(BIN)/python -m benchmarks.peers --gold $(GOLD)

bench-read: .venv/installed
	$(BIN)/python -m benchmarks.read --gold $(GOLD) --corpus $(CORPUS)

bench-api: .venv/installed
	$(BIN)/python -m benchmarks.api

bench-vectors: .venv/browser
	$(BIN)/python -m benchmarks.vectors

bench-serve: .venv/installed
	$(BIN)/python -m benchmarks.serve.pages

bench-store: .venv/installed
	$(BIN)/python -m benchmarks.store $(STORES)

bench-verify: .venv/installed
	$(BIN)/python -m benchmarks.verify $(STORES)

screenshots: .venv/browser
	$(BIN)/python -m docs.write_room

lock: .venv/supply
	$(BIN)/uv pip compile pyproject.toml $(LOCKING) -o locks/detente.txt
	$(BIN)/uv pip compile pyproject.toml --extra dev -c locks/detente.txt $(LOCKING) -o locks/dev.txt

audit: .venv/supply
	$(BIN)/pip-audit --strict --require-hashes --disable-pip -r locks/dev.txt

licences: .venv/installed
	$(BIN)/python -m supply.licences

release: .venv/installed
	rm -rf dist
	$(BIN)/python -m hatchling build
	$(BIN)/python -m supply.sbom > dist/detente.cdx.json
	cd dist && sha256sum * | tee SHA256SUMS

.venv/browser: .venv/installed
	@command -v chromium >/dev/null || { echo "chromium is missing: installing it"; \
		apt-get install -y -q chromium || { apt-get update -q && apt-get install -y -q chromium; }; }
	@touch $@

# Where atheris has no wheel, the readers are fuzzed without it.
.venv/fuzz: .venv/installed
	$(BIN)/python -m pip install --quiet --only-binary :all: 'atheris>=3.0' || true
	@touch $@

.venv/peers: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[bench,dev]'
	@touch $@

.venv/postgres: .venv/installed
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { \
		echo "the server of PostgreSQL is missing: installing it"; \
		apt-get install -y -q postgresql || { apt-get update -q && apt-get install -y -q postgresql; }; }
	@touch $@

.venv/supply: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev,supply]'
	@touch $@

.venv/trains: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev,train]'
	@touch $@

clean:
	rm -rf .venv build dist

.venv/installed: pyproject.toml locks/dev.txt
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "python3-venv is missing: installing it"; \
		apt-get install -y python3-venv || { apt-get update && apt-get install -y python3-venv; }; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes --requirement locks/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
