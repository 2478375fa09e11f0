#include "picture/svg_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <utility>

namespace andel::picture {

namespace {

constexpr std::string_view white = " \t\r\n\f";

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

Matrix rotation(double degrees) {
  const double sine = std::sin(radians(degrees));
  const double cosine = std::cos(radians(degrees));
  return {cosine, sine, -sine, cosine, 0, 0};
}

Matrix translation(double x, double y) { return {1, 0, 0, 1, x, y}; }

/// One of the functions of a `transform`; nothing for another name or a wrong number of arguments.
std::optional<Matrix> transform_of(std::string_view name, const std::vector<double>& n) {
  if (name == "matrix" && n.size() == 6) return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && (n.size() == 1 || n.size() == 2)) return translation(n[0], n.size() == 2 ? n[1] : 0);
  if (name == "scale" && (n.size() == 1 || n.size() == 2)) return Matrix{n[0], 0, 0, n.back(), 0, 0};
  if (name == "rotate" && n.size() == 1) return rotation(n[0]);
  if (name == "rotate" && n.size() == 3) return translation(n[1], n[2]) * rotation(n[0]) * translation(-n[1], -n[2]);
  if (name == "skewX" && n.size() == 1) return Matrix{1, 0, std::tan(radians(n[0])), 1, 0, 0};
  if (name == "skewY" && n.size() == 1) return Matrix{1, std::tan(radians(n[0])), 0, 1, 0, 0};
  return std::nullopt;
}

}  // namespace

Matrix Matrix::operator*(const Matrix& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

std::optional<double> Matrix::uniform_scale() const {
  const double across = std::hypot(a, b);
  const double along = std::hypot(c, d);
  const double largest = std::max(across, along);
  constexpr double tolerance = 1e-4;
  const bool right_angle = std::abs(a * c + b * d) <= tolerance * largest * largest;
  if (std::abs(across - along) > tolerance * largest || !right_angle) return std::nullopt;
  return across;
}

char NumberScanner::take() {
  const char taken = rest_.front();
  rest_.remove_prefix(1);
  skip_space();
  return taken;
}

bool NumberScanner::at_number() const {
  const char c = peek();
  return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
}

std::optional<double> NumberScanner::number() {
  if (rest_.starts_with('+') && !rest_.starts_with("+-")) rest_.remove_prefix(1);
  double value = 0;
  const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
  if (failure != std::errc() || !std::isfinite(value)) return std::nullopt;
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  skip_separator();
  return value;
}

std::optional<bool> NumberScanner::flag() {
  if (peek() != '0' && peek() != '1') return std::nullopt;
  const bool value = peek() == '1';
  rest_.remove_prefix(1);
  skip_separator();
  return value;
}

void NumberScanner::skip_separator() {
  skip_space();
  if (peek() != ',') return;
  rest_.remove_prefix(1);
  skip_space();
}

void NumberScanner::skip_space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(white), rest_.size())); }

std::optional<std::vector<double>> read_numbers(std::string_view text) {
  NumberScanner scanner(text);
  std::vector<double> numbers;
  while (!scanner.at_end()) {
    const auto number = scanner.number();
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

std::optional<double> read_svg_length(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, double>, 7> units{
      {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}}};
  text = trim(text);
  double value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  for (const auto& [unit, pixels] : units) {
    if (text == unit) return value * pixels;
  }
  return std::nullopt;
}

std::optional<Matrix> read_transform(std::string_view text) {
  Matrix all;
  for (text = trim(text); !text.empty(); text = trim(text)) {
    const auto open = text.find('(');
    const auto close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
    const auto numbers = read_numbers(text.substr(open + 1, close - open - 1));
    const auto one = numbers ? transform_of(trim(text.substr(0, open)), *numbers) : std::nullopt;
    if (!one) return std::nullopt;
    all = all * *one;
    text.remove_prefix(close + 1);
    if (trim(text).starts_with(',')) text = trim(text).substr(1);
  }
  return all;
}

std::string_view trim(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  return text.substr(0, text.find_last_not_of(white) + 1);
}

}  // namespace andel::picture
