# Every target installs what it needs into .venv first. `make` alone says what there is.
PYTHON ?= python3
CONTENT ?= content
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
# DRAFTS=0 must not show what is not public.
DRAFTS_FLAG := $(if $(filter-out 0 no false,$(DRAFTS)),--drafts)
# In quotes, because folders have spaces in their names; in quotes the shell leaves ~ alone.
folder = "$(subst ~/,$(HOME)/,$(1))"
.DEFAULT_GOAL := help
.PHONY: help setup html serve check test bench publish new lock clean

help: ## this list ## この一覧
	@awk -F ' ## ' -v words=$(if $(filter ja%,$(LANG)),3,2) \
		'/^[a-z]+:.* ## / {sub(/:.*/, "", $$1); printf "  make %-9s %s\n", $$1, $$words}' $(MAKEFILE_LIST)

$(RUNTIME): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Examples that tests compare with come from npm; without npm those tests say so and are skipped.
$(DEV): requirements-dev.lock package-lock.json $(RUNTIME)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r requirements-dev.lock
	@if command -v npm >/dev/null; then npm ci --silent --ignore-scripts --no-audit --no-fund || echo "npm ci failed: tests that need its examples are skipped"; fi
	@touch $@

setup: $(RUNTIME) ## the tool in .venv, nothing else ## この道具だけを .venv に用意する

html: $(RUNTIME) ## the whole site in output/ (CONTENT=dir OUTPUT=dir DRAFTS=1) ## サイト全体を output/ に書き出す（CONTENT=dir OUTPUT=dir DRAFTS=1）
	@$(BIN)/roundtable build $(call folder,$(CONTENT)) --output $(call folder,$(or $(OUTPUT),output)) $(DRAFTS_FLAG)

serve: $(RUNTIME) ## live preview at http://127.0.0.1:8000/ (PORT=8001) ## 書きながら見る http://127.0.0.1:8000/（PORT=8001）
	@$(BIN)/roundtable serve $(call folder,$(CONTENT)) $(if $(PORT),--port $(PORT))

check: $(RUNTIME) ## what an editor should correct ## 直すところを示す
	@$(BIN)/roundtable check $(call folder,$(CONTENT))

publish: $(RUNTIME) ## strict build into public/, swapped in whole ## 公開用の一式を作り、public/ とまるごと入れ替える
	@$(BIN)/roundtable publish $(call folder,$(CONTENT)) --output $(call folder,$(or $(OUTPUT),public))

new: $(RUNTIME) ## the folder of the next issue ## 次の号のフォルダーを用意する
	@$(BIN)/roundtable new $(call folder,$(CONTENT))

test: $(DEV) ## the whole test suite ## テストをすべて動かす
	@$(BIN)/python -m pytest

bench: $(DEV) ## timings beside Hugo and stock Pelican (N=500) ## Hugo とふつうの Pelican と速さを比べる（N=500）
	@$(BIN)/python bench/run.py $(or $(N),500)

lock: $(DEV) ## write the lock files anew after a change of pyproject.toml ## pyproject.toml を変えた後、ロックファイルを書き直す
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --output-file requirements.lock
	@$(BIN)/uv pip compile --quiet pyproject.toml --extra dev --extra bench --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --output-file requirements-dev.lock

clean: ## remove what was built ## 書き出したものを消す
	@rm -rf output public bench/runs .cache
