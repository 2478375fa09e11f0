// Walks over the tokens of an expression: what stands here, and what to say where something else should. Knows no
// grammar.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "express/lexer.hpp"
#include "express/syntax.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::express {

class TokenCursor {
 public:
  /// Keeps references to both; `tokens` are of `source`, the last one of kind `end`.
  TokenCursor(const SourceText& source, std::vector<Token> tokens, Diagnostics& diagnostics)
      : source_(source), tokens_(std::move(tokens)), diagnostics_(diagnostics) {}

  [[nodiscard]] const SourceText& source() const { return source_; }
  [[nodiscard]] Diagnostics& diagnostics() const { return diagnostics_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }

  [[nodiscard]] const Token& current() const { return tokens_[at_]; }
  [[nodiscard]] const Token& next() const { return tokens_[at_ + 1]; }
  [[nodiscard]] const Token& previous() const { return tokens_[at_ - 1]; }
  void advance() { ++at_; }
  [[nodiscard]] bool at_end() const { return current().kind == TokenKind::end; }
  [[nodiscard]] bool at(std::string_view text) const;

  /// Each steps over what it was asked for, and says whether it was there.
  bool take(std::string_view text);
  std::optional<Operator> operator_among(std::initializer_list<Operator> operations);
  /// Reports a bracket that is not closed here.
  bool close(Extent open, std::string_view closing);

  std::nullopt_t fail(std::string message);
  std::nullopt_t fail_at(Extent extent, std::string message);
  [[nodiscard]] Span span(Extent extent) const { return source_.span(extent.begin, extent.end); }
  /// "`foo`" or "the end", for messages.
  static std::string shown(const Token& token);

 private:
  const SourceText& source_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  Diagnostics& diagnostics_;
};

}  // namespace andel::express
