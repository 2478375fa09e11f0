#include "express/syntax.hpp"

#include <array>

namespace andel::express {
namespace {

constexpr std::array<std::string_view, 13> operator_names{"or", "and", "=", "!=", "<", "<=",     ">",
                                                          ">=", "+",   "-", "*",  "/", "without"};

}  // namespace

std::string_view name_of(Operator operation) { return operator_names[static_cast<std::size_t>(operation)]; }

}  // namespace andel::express
