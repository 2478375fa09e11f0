#include "express/lexer.hpp"

#include <array>

#include <fmt/format.h>

#include "support/ascii.hpp"

namespace andel::express {
namespace {

bool is_name_start(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }

constexpr std::array<std::string_view, 4> long_signs{"<=", ">=", "!=", "=="};
constexpr std::string_view short_signs = "()[],|+-*/=<>";

class Lexer {
 public:
  Lexer(const SourceText& source, Extent extent, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), at_(extent.begin), end_(extent.end), diagnostics_(diagnostics) {}

  std::optional<std::vector<Token>> run() {
    std::vector<Token> tokens;
    tokens.reserve((end_ - at_) / 3 + 2);
    while (true) {
      skip_space();
      if (at_ == end_) {
        tokens.push_back({TokenKind::end, {at_, at_}, {}});
        return tokens;
      }
      const auto token = next();
      if (!token) return std::nullopt;
      tokens.push_back(*token);
    }
  }

 private:
  std::optional<Token> next() {
    const char c = text_[at_];
    if (is_digit(c)) return number_or_name();
    if (is_name_start(c)) return take(TokenKind::name, name_end(at_));
    if (c == '"' || c == '\'') return quoted(c);
    return sign();
  }

  /// No-break spaces too: some keyboards make them by accident.
  void skip_space() {
    constexpr std::string_view no_break = "\u00A0";
    while (at_ < end_) {
      if (is_space(text_[at_])) {
        ++at_;
      } else if (text_.substr(at_, end_ - at_).starts_with(no_break)) {
        at_ += no_break.size();
      } else {
        return;
      }
    }
  }

  /// `12` and `0.5` are numbers; `18_34` and `2012b` are names that begin with a digit.
  Token number_or_name() {
    std::size_t end = at_;
    while (end < end_ && is_digit(text_[end])) ++end;
    if (end < end_ && is_name_part(text_[end])) return take(TokenKind::name, name_end(end));
    if (end + 1 < end_ && text_[end] == '.' && is_digit(text_[end + 1])) {
      ++end;
      while (end < end_ && is_digit(text_[end])) ++end;
    }
    return take(TokenKind::number, end);
  }

  [[nodiscard]] std::size_t name_end(std::size_t from) const {
    while (from < end_ && is_name_part(text_[from]) && !text_.substr(from).starts_with("\u00A0")) ++from;
    return from;
  }

  std::optional<Token> quoted(char quote) {
    const auto close = text_.substr(0, end_).find(quote, at_ + 1);
    if (close == std::string_view::npos) {
      diagnostics_.error("unclosed-quote", source_.span(at_, at_ + 1), "this quote is never closed");
      return std::nullopt;
    }
    Token token = take(TokenKind::words, close + 1);
    token.text = text_.substr(token.extent.begin + 1, close - token.extent.begin - 1);
    return token;
  }

  std::optional<Token> sign() {
    for (const auto sign : long_signs) {
      if (text_.substr(at_, end_ - at_).starts_with(sign)) return take(TokenKind::sign, at_ + sign.size());
    }
    if (short_signs.find(text_[at_]) != std::string_view::npos) return take(TokenKind::sign, at_ + 1);
    auto& error = diagnostics_.error("unknown-sign", source_.span(at_, at_ + 1),
                                     fmt::format("`{}` has no meaning in an expression", text_[at_]));
    if (text_[at_] == '{' || text_[at_] == '}') {
      error.hints.emplace_back("leave out the braces: they only mark expressions within a text");
    }
    return std::nullopt;
  }

  Token take(TokenKind kind, std::size_t end) {
    const Token token{kind, {at_, end}, text_.substr(at_, end - at_)};
    at_ = end;
    return token;
  }

  const SourceText& source_;
  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::vector<Token>> cut_tokens(const SourceText& source, Extent extent, Diagnostics& diagnostics) {
  return Lexer(source, extent, diagnostics).run();
}

std::size_t find_closing_brace(std::string_view text, std::size_t open, std::size_t end) {
  for (std::size_t at = open + 1; at < end; ++at) {
    const char c = text[at];
    if (c == '}') return at;
    if (c != '"' && c != '\'') continue;
    const auto quote = text.find(c, at + 1);
    if (quote < end) at = quote;  // an unclosed quote is the lexer's to report
  }
  return std::string_view::npos;
}

}  // namespace andel::express
