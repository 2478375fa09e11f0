// The little languages within SVG's attributes: numbers, lengths, transforms. Independent of the locale.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/geometry.hpp"

namespace andel::picture {

/// x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  [[nodiscard]] Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// First `inner`, then this.
  [[nodiscard]] Matrix operator*(const Matrix& inner) const;
  /// By how much lengths grow, where that is the same in all directions.
  [[nodiscard]] std::optional<double> uniform_scale() const;
};

/// Reads numbers that white space or commas may part, as SVG writes them: "1.5.5-1e3" are three.
class NumberScanner {
 public:
  explicit NumberScanner(std::string_view text) : rest_(text) { skip_space(); }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  char take();
  [[nodiscard]] bool at_number() const;
  std::optional<double> number();
  /// `0` or `1`, which need nothing between it and what follows.
  std::optional<bool> flag();
  /// White space, and a comma if there is one.
  void skip_separator();

 private:
  void skip_space();

  std::string_view rest_;
};

/// A text that is numbers alone.
std::optional<std::vector<double>> read_numbers(std::string_view text);

/// A number, perhaps with an absolute unit, in pixels (1/96 inch).
std::optional<double> read_svg_length(std::string_view text);

std::optional<Matrix> read_transform(std::string_view text);

std::string_view trim(std::string_view text);

}  // namespace andel::picture
