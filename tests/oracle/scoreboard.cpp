#include "oracle/scoreboard.hpp"

#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace andel::oracle {
namespace {

constexpr int most_failures_shown = 40;

/// The relative deviation that double precision leaves room for.
double tolerance_of(const std::string& key) {
  static const std::map<std::string, double> tolerances{
      {"n", 0},
      {"n_pos", 0},
      {"degf", 0},
      {"df", 0},
      {"n_a", 0},
      {"n_b", 0},
      {"base_n", 0},
      {"est", 1e-12},
      {"base_w", 1e-12},
      {"num_w", 1e-12},
      {"neff_kish", 1e-12},
      {"deff_kish", 1e-12},
      {"svyvar", 1e-12},
      {"est_a", 1e-12},
      {"est_b", 1e-12},
      {"sum_w", 1e-12},
      {"ci_logit", 1e-6},
      {"w_raked", 1e-8},
      {"se_fixed_weights", 1e-8},
      {"deff", 1e-9},
      {"p", 1e-9},
      {"ci", 1e-9},
  };
  if (const auto found = tolerances.find(key); found != tolerances.end()) return found->second;
  return key.starts_with("ci_") ? 1e-9 : 1e-10;
}

}  // namespace

void Scoreboard::begin(const std::string& dataset, const Json& stated) {
  dataset_ = dataset;
  type_ = stated.at("type");
  id_ = stated.at("id");
  expected_ = stated.at("expect");
  ++by_dataset_[dataset_][type_].run;
}

void Scoreboard::skip(const std::string& dataset, const Json& stated, const std::string& why) {
  ++by_dataset_[dataset][stated.at("type")].skipped;
  ++reasons_[why];
}

void Scoreboard::check(const std::string& key, const Json& found) {
  const auto expected = expected_.find(key);
  if (expected == expected_.end()) return;
  if (!expected->is_array()) return check_number(key, *expected, found);
  for (std::size_t i = 0; i < expected->size(); ++i) {
    check_number(key, expected->at(i), found.is_array() && i < found.size() ? found.at(i) : Json());
  }
}

void Scoreboard::check_number(const std::string& key, const Json& expected, const Json& found) {
  if (expected.is_string()) return;  // "Inf": a design effect that R cannot state
  if (expected.is_null() || found.is_null()) {
    if (expected.is_null() != found.is_null()) {
      fail(fmt::format("{}: expected {}, found {}", key, expected.dump(), found.dump()));
    }
    return;
  }
  const double wanted = expected;
  const double got = found;
  const double distance = std::abs(got - wanted);
  const double relative = wanted == 0 ? distance : distance / std::abs(wanted);
  auto& deviation = by_quantity_[key];
  ++deviation.numbers;
  const bool is_tiny = std::abs(wanted) < 1e-6 && distance <= 1e-12;
  if (!is_tiny && relative > deviation.largest) {
    deviation.largest = relative;
    deviation.where = id_;
  }
  if (is_tiny || relative <= tolerance_of(key)) return;
  fail(fmt::format("{}: expected {:.17g}, found {:.17g} ({:.1e})", key, wanted, got, relative));
}

void Scoreboard::check_text(const std::string& key, const std::string& found) {
  if (expected_.contains(key) && expected_.at(key) != found) {
    fail(fmt::format("{}: expected {}, found {}", key, expected_.at(key).dump(), found));
  }
}

void Scoreboard::fail(const std::string& what) {
  if (++failures_ <= most_failures_shown) fmt::print("FAILED {} ({}): {}\n", id_, type_, what);
}

void Scoreboard::print() const {
  for (const auto& [dataset, types] : by_dataset_) {
    Tally all;
    std::string words;
    for (const auto& [type, tally] : types) {
      all.run += tally.run;
      all.skipped += tally.skipped;
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", type, tally.run);
    }
    fmt::print("{:10} {:4} of {:4} cases: {}\n", dataset, all.run, all.run + all.skipped, words);
  }
  for (const auto& [why, count] : reasons_) fmt::print("not run: {} ({})\n", why, count);
  for (const auto& [key, deviation] : by_quantity_) {
    fmt::print("{:16} {:6} numbers, largest deviation {:.1e} {}\n", key, deviation.numbers, deviation.largest,
               deviation.where);
  }
  fmt::print("{}\n", failures_ == 0 ? "all numbers agree" : fmt::format("{} failures", failures_));
}

bool Scoreboard::passed() const {
  int run = 0;
  for (const auto& [dataset, types] : by_dataset_) {
    for (const auto& [type, tally] : types) run += tally.run;
  }
  return run > 0 && failures_ == 0;
}

}  // namespace andel::oracle
