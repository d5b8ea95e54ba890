# Every command there is; `make help` lists them. Only `setup` needs more than this checkout.

BIN := .venv/bin
PYTHON := $(BIN)/python
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY))
SPOKEN := ui $(addprefix carecoord_desktop/,shell features widgets)
TRANSLATIONS := $(wildcard resources/translations/*.ts)
BENCHMARKS := $(basename $(notdir $(filter-out %/__init__.py,$(wildcard benchmarks/*.py))))
PIN := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --no-emit-index-url

export LC_ALL := C.UTF-8
tests soak pictures: export QT_QPA_PLATFORM := offscreen
tests soak: export PYTHONHASHSEED := 0

.NOTPARALLEL:
.PHONY: help setup run hub demo test check fresh-forms style types layers fresh-glossary tests \
	forms glossary words pictures bench soak sbom locks

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## make .venv with everything that runs, tests and draws CareCoord
	@python3 packaging/set_up.py

run: setup ## open the window
	@$(PYTHON) -m carecoord_desktop

hub: setup ## run the office's hub on this machine
	@$(BIN)/carecoord-hub serve

demo: setup ## live one field day with made-up people; papers and pictures land in demo-day/
	@$(PYTHON) -m carecoord_desktop demo $(if $(SCREEN),,--headless) --out demo-day

test: setup check ## set up, then check: what continuous integration runs

check: fresh-forms style types layers fresh-glossary tests ## the one gate; stops at the first failure

fresh-forms:
	$(PYTHON) ui/compile.py --check

style:
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types:
	$(BIN)/mypy
	$(BIN)/mypy docs packaging ui

layers:
	$(BIN)/lint-imports --no-logo

fresh-glossary:
	$(PYTHON) docs/glossary.py --check

tests:
	$(PYTHON) -m pytest -n 2 --ignore tests/soak

forms: ## compile the drawn forms of ui/ into carecoord_desktop/forms/
	@$(PYTHON) ui/compile.py

glossary: ## write docs/glossary.md from what each slice says it is
	@$(PYTHON) docs/glossary.py

words: ## collect the words on screen into resources/translations/, and compile them
	@$(BIN)/pyside6-lupdate -locations none -no-obsolete -extensions py,ui $(SPOKEN) -ts $(TRANSLATIONS)
	@$(BIN)/pyside6-lrelease $(TRANSLATIONS)

pictures: ## draw every page of the real window into docs/pictures/
	@$(PYTHON) -m tests.journeys.pictures docs/pictures

bench: ## measure, each figure beside its baseline in the same run
	@for name in $(BENCHMARKS); do $(PYTHON) -m benchmarks.$$name || exit 1; done

soak: ## run the long searches for rare failures
	@$(PYTHON) -m pytest tests/soak

sbom: ## write what CareCoord is made of into sbom.json, native libraries included
	@$(PYTHON) packaging/sbom.py sbom.json

locks: ## pin the newest allowed version of everything in requirements/, with hashes
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check uv
	@$(PIN) --extra desktop --output-file requirements/desktop.txt
	@$(PIN) --extra hub --output-file requirements/hub.txt
	@$(PIN) --extra desktop --extra hub --extra dev --output-file requirements/dev.txt
