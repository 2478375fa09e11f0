#include "load/condition.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "load/code_ranges.hpp"

namespace andel::load {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int deepest = 100;  // nested brackets; beyond, somebody is testing us

ConditionPtr make(Condition condition) { return std::make_shared<const Condition>(std::move(condition)); }

bool is_name_part(char c) {
  return c == '_' || ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

enum class TokenKind { name, sign, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};

class Parser {
 public:
  Parser(const SourceText& source, const ConditionNames& names, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), names_(names), diagnostics_(diagnostics) {
    advance();
  }

  ConditionPtr parse_whole() {
    ConditionPtr condition = parse_either(0);
    if (condition && token_.kind != TokenKind::end) return fail("expected `and` or `or`");
    return condition;
  }

 private:
  ConditionPtr parse_either(int depth) {
    Any any;
    do {
      any.operands.push_back(parse_all(depth));
      if (!any.operands.back()) return nullptr;
    } while (accept("or"));
    return any.operands.size() == 1 ? any.operands.front() : make({std::move(any)});
  }

  ConditionPtr parse_all(int depth) {
    All all;
    do {
      all.operands.push_back(parse_part(depth));
      if (!all.operands.back()) return nullptr;
    } while (accept("and"));
    return all.operands.size() == 1 ? all.operands.front() : make({std::move(all)});
  }

  ConditionPtr parse_part(int depth) {
    if (depth > deepest) return fail("this condition is nested too deeply");
    if (accept("not")) {
      ConditionPtr operand = parse_part(depth + 1);
      return operand ? make({Not{std::move(operand)}}) : nullptr;
    }
    if (accept("(")) {
      ConditionPtr inner = parse_either(depth + 1);
      if (!inner) return nullptr;
      return accept(")") ? inner : fail("expected `)`");
    }
    return parse_name();
  }

  ConditionPtr parse_name() {
    constexpr std::array<std::string_view, 5> words{"and", "or", "in", "is", "blank"};
    const bool is_word = std::find(words.begin(), words.end(), token_.text) != words.end();
    if (token_.kind != TokenKind::name || is_word) return fail("expected a segment or a column");
    const Token name = token_;
    advance();
    if (accept("in")) return parse_codes(name);
    if (accept("is")) return parse_blank(name);
    if (token_.kind == TokenKind::sign && token_.text != "(" && token_.text != ")") return parse_comparison(name);
    const auto segment = names_.segment(std::string(name.text), source_.span(name.begin, name.end));
    return segment ? make({SegmentIs{*segment}}) : nullptr;
  }

  ConditionPtr parse_comparison(const Token& column) {
    const std::string_view sign = token_.text;
    constexpr std::array<std::string_view, 6> signs{"=", "!=", "<", "<=", ">", ">="};
    if (std::ranges::find(signs, sign) == signs.end()) return fail_at_sign();
    // The number is scanned from the text, since `-1` is one and `1-3` is none.
    std::size_t at = first_byte(token_.end);
    const std::size_t begin = at;
    const auto code = scan_code_range(text_, at);
    if (!code) return fail_at(begin, begin + 1, fmt::format("expected a number after `{}`", sign));
    if (code->low != code->high) {
      return fail_at(begin, at,
                     fmt::format("expected one number; for several write `{} in {}`", column.text,
                                 text_.substr(begin, at - begin)));
    }
    std::vector<CodeRange> ranges;
    const double value = code->low;
    if (sign == "=") ranges = {{value, value}};
    if (sign == "!=")
      ranges = {{-infinity, std::nextafter(value, -infinity)}, {std::nextafter(value, infinity), infinity}};
    if (sign == "<") ranges = {{-infinity, std::nextafter(value, -infinity)}};
    if (sign == "<=") ranges = {{-infinity, value}};
    if (sign == ">") ranges = {{std::nextafter(value, infinity), infinity}};
    if (sign == ">=") ranges = {{value, infinity}};
    advance_from(at);
    return column_in(names_.column(std::string(column.text)), std::move(ranges));
  }

  ConditionPtr parse_codes(const Token& column) {
    std::vector<CodeRange> ranges;
    std::size_t at = token_.begin;
    while (true) {
      at = first_byte(at);
      const std::size_t begin = at;
      const auto range = scan_code_range(text_, at);
      if (!range) return fail_at(begin, begin + 1, "expected codes such as `1-3, 5`");
      if (range->low > range->high) return fail_at(begin, at, "this range ends before it begins");
      ranges.push_back(*range);
      const std::size_t comma = first_byte(at);
      if (comma >= text_.size() || text_[comma] != ',') break;
      at = comma + 1;
    }
    advance_from(at);
    return column_in(names_.column(std::string(column.text)), std::move(ranges));
  }

  ConditionPtr parse_blank(const Token& column) {
    const bool negated = accept("not");
    if (!accept("blank")) return fail("expected `blank`");
    ConditionPtr blank = make({ColumnBlank{names_.column(std::string(column.text))}});
    return negated ? make({Not{std::move(blank)}}) : blank;
  }

  bool accept(std::string_view text) {
    if (token_.kind == TokenKind::end || token_.text != text) return false;
    advance();
    return true;
  }

  ConditionPtr fail(std::string message) { return fail_at(token_.begin, token_.end, std::move(message)); }

  ConditionPtr fail_at_sign() {
    diagnostics_.error("bad-condition", source_.span(token_.begin, token_.end), "expected =, !=, <, <=, > or >=")
        .hints.push_back("a column whose name holds other signs is named by an item that has it as its `column`");
    return nullptr;
  }

  ConditionPtr fail_at(std::size_t begin, std::size_t end, std::string message) {
    auto& error = diagnostics_.error("bad-condition", source_.span(begin, end), std::move(message));
    if (begin >= text_.size()) error.hints.push_back("the condition ends here");
    return nullptr;
  }

  [[nodiscard]] std::size_t first_byte(std::size_t at) const {
    return std::min(text_.find_first_not_of(" \t\n", at), text_.size());
  }

  void advance_from(std::size_t at) {
    token_.end = at;
    advance();
  }

  void advance() {
    const std::size_t begin = first_byte(token_.end);
    std::size_t end = begin;
    TokenKind kind = TokenKind::end;
    if (begin < text_.size() && is_name_part(text_[begin])) {
      kind = TokenKind::name;
      while (end < text_.size() && is_name_part(text_[end])) ++end;
    } else if (begin < text_.size()) {
      kind = TokenKind::sign;
      constexpr std::array<std::string_view, 3> long_signs{"!=", "<=", ">="};
      const bool is_long = std::find(long_signs.begin(), long_signs.end(), text_.substr(begin, 2)) != long_signs.end();
      end = begin + (is_long ? 2 : 1);
    }
    token_ = {kind, begin, end, text_.substr(begin, end - begin)};
  }

  const SourceText& source_;
  std::string_view text_;
  const ConditionNames& names_;
  Diagnostics& diagnostics_;
  Token token_;
};

}  // namespace

ConditionPtr parse_condition(const SourceText& text, const ConditionNames& names, Diagnostics& diagnostics) {
  return Parser(text, names, diagnostics).parse_whole();
}

ConditionPtr any_of(const std::vector<SegmentId>& segments) {
  Any any;
  for (const SegmentId segment : segments) any.operands.push_back(make({SegmentIs{segment}}));
  return make({std::move(any)});
}

ConditionPtr column_in(std::string column, std::vector<CodeRange> ranges) {
  return make({ColumnIn{std::move(column), std::move(ranges)}});
}

}  // namespace andel::load
