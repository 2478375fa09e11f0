#include "provenance/record.hpp"

#include <array>

namespace andel::provenance {
namespace {

constexpr std::array<std::string_view, 7> role_names{"value",        "change",        "reference", "goal",
                                                     "interval low", "interval high", "interviews"};

}  // namespace

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

std::string_view name_of(Medium medium) { return medium == Medium::text ? "text" : "chart"; }

}  // namespace andel::provenance
