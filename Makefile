VENV ?= .venv
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do $$python -c \
  'import sys, venv, ensurepip; print(sys.executable) if sys.version_info >= (3, 11) else sys.exit(1)' \
  2>/dev/null && break; done)
UV = $(shell command -v uv 2>/dev/null)
PIP = $(if $(UV),$(UV) pip install -q --python $(@D)/bin/python --compile-bytecode,$(@D)/bin/python -m pip \
  --disable-pip-version-check install -q)
# The tree itself, so that a change counts at once; `make install INSTALL=wheel` takes what others will get.
INSTALL = tree
COMPILE = uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url
.PHONY: install run test check lock bench clean

install: $(VENV)/.installed
run: install
	@$(VENV)/bin/cso-opendata run $(ARGS)
test: install .venv-conformance/.installed
	$(VENV)/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)
check: install
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(MAKE) --no-print-directory test
lock:
	$(COMPILE) --extra cluster --group dev pyproject.toml -o requirements.lock
	$(COMPILE) --group conformance -o conformance.lock
bench: install
	$(VENV)/bin/python benchmarks/run.py $(ARGS)
clean:
	rm -rf .venv .venv-* build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# An environment holds what its lock names and nothing else, so a new lock makes a new one. All is
# compiled at once: neither uv nor PYTHONDONTWRITEBYTECODE=1 would else do it, and every start would pay.
define environment
@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed, and none was found:" \
  "install one, or say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
@echo "Making $(@D) from $< (once, about a minute) ..." >&2; rm -rf $(@D)
@$(if $(UV),$(UV) venv -q --python "$(PYTHON)" $(@D),"$(PYTHON)" -m venv $(@D))
@$(PIP) --require-hashes -r $<
endef
install_tree = $(PIP) --no-deps --no-build-isolation -e . && $(@D)/bin/python -m compileall -q src
install_wheel = $(@D)/bin/python -m hatchling build -t wheel -d $(@D)/dist >/dev/null && \
  $(PIP) --no-deps $(@D)/dist/*.whl
$(VENV)/.installed: requirements.lock pyproject.toml
	$(environment)
	@$(install_$(INSTALL))
	@touch $@
.venv-conformance/.installed: conformance.lock
	$(environment)
	@touch $@
