#include "compose/complaints.hpp"

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/characters.hpp"

namespace andel::compose {
namespace {

void add_new(std::u32string& known, const std::u32string& found) {
  for (const char32_t character : found) {
    if (known.find(character) == std::u32string::npos) known += character;
  }
}

std::u32string without(std::u32string characters, const std::u32string& excluded) {
  std::erase_if(characters, [&](char32_t character) { return excluded.find(character) != std::u32string::npos; });
  return characters;
}

/// "U+1F600, U+20BF".
std::string code_points(const std::u32string& characters) {
  std::vector<std::string> names;
  for (const char32_t character : characters) {
    names.push_back(fmt::format("U+{:04X}", static_cast<std::uint32_t>(character)));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// "Lato regular" or "Lato regular, Noto Sans regular".
std::string names_of(FaceId face, const Brand& brand) {
  const auto name = [&](FaceId id) { return brand.faces[id].family + " " + brand.faces[id].name; };
  std::string names = name(face);
  for (const FaceId fallback : brand.fallbacks) names += ", " + name(fallback);
  return names;
}

}  // namespace

void complain(const ContentPlace& place, std::string_view code, std::string_view what, std::string_view hint,
              const Context& context) {
  auto message = fmt::format("slide {} “{}”, region {}: {}", place.slide, place.slide_name, place.region, what);
  context.diagnostics.error(code, place.span, std::move(message)).hints.emplace_back(hint);
}

void complain_overflow(const ContentPlace& place, std::string_view what, std::string_view hint,
                       const Context& context) {
  complain(place, "text-overflow", what, hint, context);
}

void complain_wide_word(const ContentPlace& place, std::string_view thing, Pt overflow, Pt size,
                        const Context& context) {
  const auto what =
      fmt::format("the longest word of {} is {:.1f} pt too wide at the smallest size {:.4g} pt", thing, overflow, size);
  complain_overflow(place, what, "break the word with a soft hyphen (U+00AD), choose another, or widen the region",
                    context);
}

void UnsetCharacters::add(const std::u32string& missing, const std::u32string& unsupported) {
  add_new(missing_, missing);
  add_new(unsupported_, unsupported);
}

void UnsetCharacters::report(const ContentPlace& place, FaceId face, const Context& context) const {
  const Brand& brand = context.plan.brand;
  const std::u32string missing = without(missing_, unsupported_);  // another face would not help those
  if (!missing.empty()) {
    const auto what = fmt::format("no face has {} (asked: {})", code_points(missing), names_of(face, brand));
    complain(place, "missing-character", what, "name a face that has it among the brand's `fallbacks`", context);
  }
  std::u32string leftwards = unsupported_;
  std::erase_if(leftwards, text::is_for_private_use);
  if (!leftwards.empty()) {
    const auto what = fmt::format("{} is written from right to left, which cannot be set", code_points(leftwards));
    complain(place, "unsupported-character", what, "write it in Latin, Greek or Cyrillic letters", context);
  }
  const std::u32string private_ones = without(unsupported_, leftwards);
  if (!private_ones.empty()) {  // ISO 19005-2, 6.2.11.7.3
    const auto what = fmt::format("{} is for private use, and means nothing to readers", code_points(private_ones));
    complain(place, "unsupported-character", what, "write the character that it stands for", context);
  }
}

}  // namespace andel::compose
