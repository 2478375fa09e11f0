# What people run. Every target sets itself up: missing Debian packages are listed and installed, then CMake
# configures and builds. `make help` lists the targets.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

BUILD  ?= build
OUT    ?= out
PREFIX ?= /usr/local
JOBS   ?= $(shell nproc)

# The one list of Debian packages (bookworm). docs/DEPENDENCIES.md says why each is here.
packages_build := g++ cmake ninja-build pkg-config libhpdf-dev libharfbuzz-dev libcairo2-dev libpng-dev libjpeg-dev libexpat1-dev \
  libyaml-dev libyaml-cpp-dev libfmt-dev libcli11-dev libreadstat-dev libunibreak-dev libdeflate-dev \
  libboost-dev nlohmann-json3-dev libsqlite3-dev libxlsxwriter-dev libxxhash-dev nettle-dev
packages_run   := fonts-lato fonts-sil-charis fonts-dejavu-core icc-profiles-free hyphen-sv hyphen-en-gb hyphen-en-us
packages_test  := catch2 libhyphen-dev qpdf poppler-utils
packages_check := clang-format clang-tidy
# An npm or a JDK from elsewhere will do, and may rule out Debian's.
packages_conformance := libjaxb-java $(if $(shell command -v npm),,npm) $(if $(shell command -v javac),,default-jdk-headless)

andel  := $(BUILD)/release/andel
report := samples/smarta-foretag/report.yaml
article := samples/kundempati/report.yaml

# Installs what is missing of the packages named, as root or with sudo, and says so.
define install_packages
missing=$$(comm -23 <(printf '%s\n' $(1) | sort -u) \
  <(dpkg-query -W -f='$${Package} $${db:Status-Status}\n' $(1) 2>/dev/null | sed -n 's/ installed$$//p' | sort -u)); \
if [ -n "$$missing" ]; then \
  echo "Installing Debian packages:" $$missing; \
  sudo=; if [ "$$(id -u)" -ne 0 ]; then command -v sudo >/dev/null || \
    { echo "Neither root nor sudo: ask an administrator to install them."; exit 1; }; sudo=sudo; fi; \
  $$sudo apt-get update -qq; \
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef

# $(call configure,folder,options). Files of one folder are compiled 16 at a time, which is three times as fast as
# one by one; for work on a single file, configure a folder of your own without it.
configure = cmake -S . -B $(BUILD)/$(1) -G Ninja -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=16 $(2) \
  --log-level=WARNING >/dev/null

.PHONY: help report article handouts bench-handouts test check format tidy sanitize conformance sample-data bench install clean setup setup-test

help: ## This list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | expand -t 16

setup:
	@$(call install_packages,$(packages_build) $(packages_run))

setup-test: setup
	@$(call install_packages,$(packages_test))

# Always asked, quick when nothing changed: ninja knows what is out of date.
$(andel): setup
	@$(call configure,release,-DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=$(PREFIX))
	@ninja -C $(BUILD)/release -j $(JOBS) --quiet andel
.PHONY: $(andel)

report: $(andel) ## The annual report as PDF, in out/
	@mkdir -p $(OUT)
	@$(andel) build $(report) -o $(OUT)/smarta-foretag-2011.pdf

article: $(andel) ## The sample article as PDF, in out/
	@mkdir -p $(OUT)
	@$(andel) build $(article) -o $(OUT)/kundempati.pdf

handouts: $(andel) ## Two pages per industry, size, region and role, slides per industry, in out/
	@$(andel) build samples/smarta-foretag/handouts.yaml --handouts -o $(OUT)/handouts
	@$(andel) build samples/smarta-foretag/handout-slides.yaml --handouts -o $(OUT)/handout-slides

test: setup-test ## All tests
	@$(call configure,release,-DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=$(PREFIX))
	@ninja -C $(BUILD)/release -j $(JOBS) --quiet
	@ctest --test-dir $(BUILD)/release --output-on-failure -j $(JOBS)

check: format tidy sanitize ## What decides whether a change is good: format, tidy, -Werror, tests under sanitizers

sources = git ls-files '*.cpp' '*.hpp'

format:
	@$(call install_packages,$(packages_check))
	@$(sources) | xargs clang-format --dry-run -Werror
	@echo "format: fine"

tidy: setup-test
	@$(call install_packages,$(packages_check))
	@$(call configure,tidy,-DCMAKE_BUILD_TYPE=Debug -DANDEL_TESTS=OFF)
	@run-clang-tidy -quiet -extra-arg=-Wno-zero-as-null-pointer-constant -j $(JOBS) -p $(BUILD)/tidy >$(BUILD)/tidy.log 2>&1 \
	  || { sed 's/\x1b\[[0-9;]*m//g' $(BUILD)/tidy.log | grep -E 'error:|warning:' | sort -u; exit 1; }
	@echo "tidy: fine"

sanitize: setup-test
	@$(call configure,sanitize,-DCMAKE_BUILD_TYPE=Debug -DANDEL_WERROR=ON -DANDEL_SANITIZE=ON)
	@ninja -C $(BUILD)/sanitize -j $(JOBS) --quiet
	@ctest --test-dir $(BUILD)/sanitize --output-on-failure -j $(JOBS)

conformance: $(andel) setup-test ## veraPDF on every sample, in every edition and format, a torture report and odd decks: PDF/UA-1, PDF/A-2a and 3a
	@$(call install_packages,$(packages_conformance))
	@ninja -C $(BUILD)/release -j $(JOBS) --quiet write_decks
	@tests/conformance/build_decks $(andel) $(OUT)/conformance
	@$(BUILD)/release/tests/draw/write_decks $(OUT)/conformance >/dev/null
	@find $(OUT)/conformance -name '*.pdf' ! -name '*.3a.pdf' -exec tests/conformance/run 2a,ua1 {} +
	@tests/conformance/run 3a,ua1 $(OUT)/conformance/*.3a.pdf

sample-data: setup ## Generate the respondents of the samples again
	@$(call configure,release,-DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=$(PREFIX))
	@ninja -C $(BUILD)/release -j $(JOBS) --quiet smarta_foretag_generator kundempati_generator
	@$(BUILD)/release/samples/smarta-foretag/generator/smarta_foretag_generator samples/smarta-foretag/data
	@$(BUILD)/release/samples/kundempati/generator/kundempati_generator samples/kundempati/data

bench: $(andel) setup-test ## How long a build takes, stage by stage, reading data, and certainty
	@tests/bench/run $(andel) $(report)
	@ninja -C $(BUILD)/release -j $(JOBS) --quiet data_bench tabulate_bench
	@$(BUILD)/release/tests/bench/data_bench
	@$(BUILD)/release/tests/bench/tabulate_bench

bench-handouts: $(andel) setup-test ## Ten thousand handouts: how many a second, and whether memory stays flat
	@ninja -C $(BUILD)/release -j $(JOBS) --quiet handout_survey
	@tests/bench/handouts $(andel) $(BUILD)/release/tests/bench/handout_survey

install: $(andel) ## Install to PREFIX (/usr/local)
	@cmake --install $(BUILD)/release

clean: ## Remove all that was built
	rm -rf $(BUILD) $(OUT)
