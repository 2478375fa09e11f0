// The slides of a report, each held against the regions of its layout.
#include <algorithm>

#include <fmt/format.h>

#include "load/names.hpp"
#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

std::optional<YamlNode> find_value(YamlNode mapping, std::string_view key) {
  for (std::size_t i = 0; mapping.is_mapping() && i < mapping.size(); ++i) {
    if (mapping.key(i).text() == key && mapping.value(i).is_scalar()) return mapping.value(i);
  }
  return std::nullopt;
}

/// A text, or several as its paragraphs.
std::optional<SourceText> read_paragraphs(YamlNode node, Diagnostics& diagnostics) {
  if (!node.is_sequence()) return read_source_text(node, diagnostics);
  const auto paragraphs = read_source_texts(node, diagnostics);
  if (!paragraphs || paragraphs->empty()) return std::nullopt;
  std::string text;
  std::vector<std::size_t> offsets;
  for (const auto& paragraph : *paragraphs) {
    if (!text.empty()) {
      // The blank line between paragraphs stands in no file; it belongs to the end of the one before.
      text += "\n\n";
      offsets.push_back(offsets.back());
      offsets.push_back(offsets.back());
    }
    text += paragraph.text();
    for (std::size_t i = 0; i < paragraph.text().size(); ++i) offsets.push_back(paragraph.span(i, i).begin);
  }
  offsets.push_back(paragraphs->back().span().end);
  return SourceText(std::move(text), node.span().file, std::move(offsets));
}

constexpr Words<SlideCondition, 1> slide_conditions{{{"earlier waves", SlideCondition::earlier_waves}}};

class SlideReader {
 public:
  SlideReader(YamlMapping& keys, const Layout& layout, std::size_t number, SpecFiles& files)
      : keys_(keys), layout_(layout), number_(number), files_(files), diagnostics_(files.diagnostics()) {}

  /// In the order in which the author wrote them.
  std::vector<std::pair<Spanned, RegionSpec>> read_regions() {
    struct Written {
      const Region* region;
      YamlNode value;
      Span place;
    };
    std::vector<Written> written;
    for (const auto& region : layout_.regions) {
      const auto value = keys_.take(region.id);
      if (region.kind == RegionKind::legend) {
        refuse(region, "the legend `{}` writes itself");
      } else if (!region.continues.empty()) {
        refuse(region, "the text of `{}` begins elsewhere");
      } else if (value) {
        written.push_back({&region, *value, *keys_.place_of(region.id)});
      } else if (region.presence == Presence::required && keys_.is_sound() && !keys_.has(region.id)) {
        keys_.miss("missing-region", region.id,
                   fmt::format("slide {} lacks the region `{}` of layout `{}`", number_, region.id, layout_.id));
      }
    }
    std::stable_sort(written.begin(), written.end(),
                     [](const Written& a, const Written& b) { return a.place.begin < b.place.begin; });
    std::vector<std::pair<Spanned, RegionSpec>> regions;
    for (const auto& [region, value, place] : written) {
      auto spec = read_region(*region, value, place);
      if (spec) regions.emplace_back(Spanned{region->id, place}, std::move(*spec));
    }
    return regions;
  }

 private:
  std::optional<RegionSpec> read_region(const Region& region, YamlNode value, Span place) {
    if (region.kind == RegionKind::bars) return read_chart(value, region.id, place, diagnostics_);
    if (region.kind == RegionKind::picture) return read_picture_region(value, region.id, place, files_);
    if (makes_claims(value)) return read_claimed_text(value, region.id, diagnostics_);
    auto text = read_paragraphs(value, diagnostics_);
    return text ? std::optional<RegionSpec>(std::move(*text)) : std::nullopt;
  }

  void refuse(const Region& region, std::string_view why) {
    const auto place = keys_.place_of(region.id);
    if (!place) return;
    diagnostics_.error("unwanted-region", *place, fmt::format(fmt::runtime(why), region.id))
        .hints.push_back("remove this key");
  }

  YamlMapping& keys_;
  const Layout& layout_;
  std::size_t number_;
  SpecFiles& files_;
  Diagnostics& diagnostics_;
};

const Layout* find_layout(YamlNode slide, const Brand& brand) {
  const auto name = find_value(slide, "layout");
  const auto found = std::find_if(brand.layouts.begin(), brand.layouts.end(),
                                  [&](const Layout& layout) { return name && layout.id == name->text(); });
  return found == brand.layouts.end() ? nullptr : &*found;
}

/// The keys of a slide, as far as its layout is known.
std::vector<std::string_view> known_keys(const Layout* layout) {
  std::vector<std::string_view> keys{"layout", "for each", "when", "marks"};
  if (layout == nullptr) return keys;
  for (const auto& region : layout->regions) keys.push_back(region.id);
  return keys;
}

}  // namespace

std::optional<Repetition> read_repetition(YamlNode node, Span place, Diagnostics& diagnostics) {
  if (!node.is_mapping() || node.size() != 1) {
    report_wrong_type(node, "one name and what it stands for, such as `{segment: industry}`", diagnostics);
    return std::nullopt;
  }
  auto name = read_id(node.key(0), IdUse::other, diagnostics);
  auto segments = read_source_texts(node.value(0), diagnostics);
  if (!name || !segments) return std::nullopt;
  if (segments->empty()) {
    diagnostics.error("missing-value", node.value(0).span(), "there is nothing to repeat this slide for");
  }
  return Repetition{{std::move(*name), node.key(0).span()}, std::move(*segments), place};
}

std::vector<Spanned> list_used_layouts(const std::vector<YamlNode>& slides) {
  std::vector<Spanned> layouts;
  for (const YamlNode slide : slides) {
    const auto name = find_value(slide, "layout");
    if (!name) continue;
    Spanned layout{std::string(name->text()), name->span()};
    if (std::find(layouts.begin(), layouts.end(), layout) == layouts.end()) layouts.push_back(std::move(layout));
  }
  return layouts;
}

std::vector<SlideSpec> read_slides(const std::vector<YamlNode>& slides, const Brand& brand, SpecFiles& files) {
  Diagnostics& diagnostics = files.diagnostics();
  std::vector<SlideSpec> specs;
  specs.reserve(slides.size());
  for (std::size_t i = 0; i < slides.size(); ++i) {
    const Span place = head_of(slides[i]);
    YamlMapping keys(slides[i], fmt::format("slide {}", i + 1), place, diagnostics);
    const auto layout = find_layout(slides[i], brand);
    keys.read_misspelt(known_keys(layout));
    SlideSpec slide;
    slide.span = place;
    keys.read("layout", read_spanned, slide.layout);
    if (const auto node = keys.take("for each")) {
      slide.repetition = read_repetition(*node, *keys.place_of("for each"), diagnostics);
    }
    keys.read("when", one_of(slide_conditions), slide.condition);
    keys.read("marks", read_marks, slide.marks);
    if (layout == nullptr) {  // which keys there are besides is not known
      if (keys.is_sound() && !keys.has("layout")) {
        diagnostics.error("missing-key", place, fmt::format("slide {} lacks the key `layout`", i + 1));
      }
      continue;
    }
    slide.regions = SlideReader(keys, *layout, i + 1, files).read_regions();
    keys.refuse_unknown_keys();
    specs.push_back(std::move(slide));
  }
  return specs;
}

}  // namespace andel::load
