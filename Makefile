# SPDX-License-Identifier: MIT
# One command each to run, test and measure Contact Desk; the work itself stands in scripts/.
PYTHON ?= $(shell scripts/find_python)
ARGS ?=
# One more than the usual two processors: a test of a window waits for timers and for its server now and then.
WORKERS ?= 3
export SYSTEM_PACKAGES ?=

ENVIRONMENT := .venv
PROGRAMS := $(ENVIRONMENT)/bin
READY_TO_RUN := $(ENVIRONMENT)/.ready-to-run
READY_TO_TEST := $(ENVIRONMENT)/.ready-to-test
CATALOGUES := $(wildcard contact_desk/translations/*/LC_MESSAGES/contact_desk.po)
NEEDS := scripts/system_packages.txt scripts/install_system_packages
CHECKS := $(PROGRAMS)/ruff check . && $(PROGRAMS)/ruff format --check . && $(PROGRAMS)/mypy \
	&& $(PROGRAMS)/mypy hatch_build.py && $(PROGRAMS)/lint-imports

# What is installed for tests is so at once with what every start needs: asking twice for packages takes twice as long.
PACKAGES := run
test explore bench pictures words: PACKAGES := test

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test explore bench pictures lint words translations setup lock clean

help: ## lists these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

run: setup ## opens Contact Desk (ARGS="…" are handed on); sets it up first where that is needed
	@scripts/start_contact_desk $(PROGRAMS) $(ARGS)

# What is checked runs beside the tests, which leave a processor free now and then; its report stands at the end. The many
# processes of the tests share what has been compiled once, whatever the machine's habit.
test: $(READY_TO_TEST) setup ## checks the code and runs every test (PostgreSQL included)
	@mkdir -p build
	@( $(CHECKS) ) >build/lint.txt 2>&1 & lint=$$!; \
	QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE= \
	$(PROGRAMS)/python -m pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS); tests=$$?; \
	wait $$lint; lint=$$?; cat build/lint.txt; \
	test $$tests -eq 0 && test $$lint -eq 0

explore: $(READY_TO_TEST) setup ## tries every property with many new examples; make test tries few, always the same
	QT_QPA_PLATFORM=offscreen $(PROGRAMS)/python -m pytest --numprocesses $(WORKERS) --dist worksteal \
		-m hypothesis --hypothesis-profile explore $(ARGS)

bench: $(READY_TO_TEST) translations ## measures speed, in ratios to the bare engines
	QT_QPA_PLATFORM=offscreen $(PROGRAMS)/python -m tests.benchmarks $(ARGS)

pictures: $(READY_TO_TEST) translations ## draws the screens into build/pictures
	QT_QPA_PLATFORM=offscreen $(PROGRAMS)/python -m tests.pictures build/pictures

lint: setup ## checks style, types and the floors of the house
	$(CHECKS)

words: $(READY_TO_TEST) ## brings the catalogues in step with the source
	$(PROGRAMS)/python -m tests.catalogues

translations: $(CATALOGUES:.po=.mo) ## compiles the catalogues of the interface's languages

setup: $(READY_TO_RUN) translations ## installs what is missing: system packages, .venv, the project itself

lock: ## writes requirements.lock anew from pyproject.toml
	@scripts/lock $(PYTHON)

clean: ## removes everything that these targets made, .venv included
	rm -rf $(ENVIRONMENT) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find contact_desk tests -name __pycache__ -prune -exec rm -rf {} +
	find contact_desk -name '*.mo' -delete

$(READY_TO_RUN): requirements.lock pyproject.toml hatch_build.py scripts/set_up scripts/make_environment $(NEEDS)
	@python=$$(scripts/find_python "$(PYTHON)") && scripts/set_up $(PACKAGES) "$$python" $(ENVIRONMENT)
	@touch $@

$(READY_TO_TEST): $(READY_TO_RUN) $(NEEDS)
	@scripts/install_system_packages test $(PROGRAMS)/python
	@touch $@

%.mo: %.po | $(READY_TO_RUN)
	$(PROGRAMS)/pybabel --quiet compile --input-file $< --output-file $@
