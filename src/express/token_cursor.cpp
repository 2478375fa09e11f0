#include "express/token_cursor.hpp"

#include <fmt/format.h>

namespace andel::express {

bool TokenCursor::at(std::string_view text) const {
  return current().text == text && (current().kind == TokenKind::sign || current().kind == TokenKind::name);
}

bool TokenCursor::take(std::string_view text) {
  if (!at(text)) return false;
  ++at_;
  return true;
}

std::optional<Operator> TokenCursor::operator_among(std::initializer_list<Operator> operations) {
  for (const auto operation : operations) {
    if (take(name_of(operation))) return operation;
  }
  return std::nullopt;
}

bool TokenCursor::close(Extent open, std::string_view closing) {
  if (take(closing)) return true;
  if (at_end()) {
    diagnostics_.error("unclosed-bracket", span(open), fmt::format("this bracket lacks its `{}`", closing));
  } else {
    fail(fmt::format("expected `{}`, found {}", closing, shown(current())));
  }
  return false;
}

std::nullopt_t TokenCursor::fail(std::string message) {
  // At the end there is no character to point at, so the last one stands in.
  const Extent extent = at_end() && at_ > 0 ? previous().extent : current().extent;
  return fail_at(extent, std::move(message));
}

std::nullopt_t TokenCursor::fail_at(Extent extent, std::string message) {
  diagnostics_.error("expression-syntax", span(extent), std::move(message));
  return std::nullopt;
}

std::string TokenCursor::shown(const Token& token) {
  return token.kind == TokenKind::end ? "the end" : fmt::format("`{}`", token.text);
}

}  // namespace andel::express
