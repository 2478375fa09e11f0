// Compares found with expected numbers, and keeps count of what was compared.
#pragma once

#include <map>
#include <string>

#include "oracle/dataset.hpp"

namespace andel::oracle {

class Scoreboard {
 public:
  /// Begins a case; what is checked from here on belongs to it.
  void begin(const std::string& dataset, const Json& stated);
  /// The case is not one that can be run here.
  void skip(const std::string& dataset, const Json& stated, const std::string& why);

  /// Compares a number, or a list of them, with what the case expects under `key`; a missing key is no check, a
  /// null expects nothing to be said. Tolerances by quantity; absolute 1e-12 below 1e-6.
  void check(const std::string& key, const Json& found);
  void check_text(const std::string& key, const std::string& found);
  void fail(const std::string& what);

  /// Prints cases run per type and data set, and the largest deviation per quantity.
  void print() const;
  /// Whether cases ran and none of them failed.
  [[nodiscard]] bool passed() const;

 private:
  struct Tally {
    int run = 0;
    int skipped = 0;
  };
  struct Deviation {
    int numbers = 0;
    double largest = 0;
    std::string where;
  };

  void check_number(const std::string& key, const Json& expected, const Json& found);

  std::map<std::string, std::map<std::string, Tally>> by_dataset_;
  std::map<std::string, Deviation> by_quantity_;
  std::map<std::string, int> reasons_;
  std::string dataset_;
  std::string type_;
  std::string id_;
  Json expected_;
  int failures_ = 0;
};

}  // namespace andel::oracle
