#include "segments.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace andel::sample {
namespace {

/// Recursive descent that computes the membership as it reads.
class Evaluation {
 public:
  Evaluation(std::string_view expression, const Codebook& codebook, std::span<const Respondent> respondents)
      : rest_(expression), codebook_(codebook), respondents_(respondents) {}

  Membership whole() {
    Membership result = any();
    if (!next_word().empty()) throw std::runtime_error("cannot read segment from: " + std::string(rest_));
    return result;
  }

 private:
  Membership any() {
    Membership result = all();
    while (accept("or")) {
      const Membership other = all();
      for (std::size_t i = 0; i < result.size(); ++i) result[i] = result[i] || other[i];
    }
    return result;
  }

  Membership all() {
    Membership result = one();
    while (accept("and")) {
      const Membership other = one();
      for (std::size_t i = 0; i < result.size(); ++i) result[i] = result[i] && other[i];
    }
    return result;
  }

  Membership one() {
    if (accept("(")) {
      Membership result = any();
      if (!accept(")")) throw std::runtime_error("`)` expected at: " + std::string(rest_));
      return result;
    }
    if (accept("total")) return Membership(respondents_.size(), 1);
    if (accept("lacking")) return with_code({codebook_.column(take()), 0});
    const std::string_view name = take();
    const auto combined = codebook_.segments.find(std::string(name));
    if (combined != codebook_.segments.end()) return members(combined->second, codebook_, respondents_);
    return with_code(codebook_.place(name));
  }

  [[nodiscard]] Membership with_code(Place place) const {
    Membership result(respondents_.size());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = respondents_[i][place.column] == place.code;
    return result;
  }

  std::string_view next_word() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    if (rest_.starts_with('(') || rest_.starts_with(')')) return rest_.substr(0, 1);
    return rest_.substr(0, rest_.find_first_of(" ()"));
  }

  std::string_view take() {
    const std::string_view word = next_word();
    rest_.remove_prefix(word.size());
    return word;
  }

  bool accept(std::string_view word) {
    if (next_word() != word) return false;
    take();
    return true;
  }

  std::string_view rest_;
  const Codebook& codebook_;
  std::span<const Respondent> respondents_;
};

}  // namespace

Membership members(std::string_view expression, const Codebook& codebook, std::span<const Respondent> respondents) {
  return Evaluation(expression, codebook, respondents).whole();
}

}  // namespace andel::sample
