// A data set under one design as a survey that somebody could have written: a codebook in YAML beside a CSV file.
// Cases are asked one by one, and become items, measures, indexes, segments and banners.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "oracle/dataset.hpp"

namespace andel::oracle {

/// What a case measures, by the ids of the codebook. An index has no item.
struct Subject {
  std::string item;
  std::string measure;

  friend auto operator<=>(const Subject&, const Subject&) = default;
};

class Survey {
 public:
  /// Keeps a reference to the file.
  explicit Survey(const DataFile& file) : file_(file) {}

  /// `stated` is one entry of a data set's designs; `lonely` one of the codebook's words.
  void set_design(const Json& stated, const std::string& lonely);

  /// What a case of type prop, mean, nps, index or diff measures.
  Subject subject_of(const Json& stated);
  /// The share of one code among those that a freq case counts.
  Subject share_of_code(const Json& stated, const Json& code);
  /// The respondents with every variable in its codes; the total for null.
  std::string segment(const Json& where);
  /// Those of them that gave one code.
  std::string segment(Json where, const std::string& variable, const Json& code);
  /// The values of a column as segments.
  std::string banner(const std::string& variable);
  /// An item without codes that count as don't-knows.
  std::string item(const std::string& variable) { return item(variable, Json(), Json()); }

  [[nodiscard]] std::string as_yaml() const;

 private:
  /// `asked` are codes that are answers although nobody may have given them.
  std::string item(const std::string& variable, const Json& excluded, const Json& asked);
  /// The id of an entry of the codebook, the same for the same text.
  static std::string id_of(std::map<std::string, std::string>& entries, const std::string& prefix,
                           const std::string& text);
  [[nodiscard]] std::vector<double> other_values(const std::vector<std::string>& variables, const Json& named) const;

  const DataFile& file_;
  std::string design_;
  std::string weight_;
  std::map<std::string, std::string> scales_;  // texts of entries, with their ids
  std::map<std::string, std::string> items_;
  std::map<std::string, std::string> measures_;
  std::map<std::string, std::string> indexes_;
  std::map<std::string, std::string> segments_;
  std::map<std::string, std::string> banners_;
};

}  // namespace andel::oracle
