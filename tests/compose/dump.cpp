#include "compose/dump.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace andel::compose::test {
namespace {

constexpr std::array role_names{"Document", "Sect",    "H1",    "H2", "H3", "P",  "L",    "LI",        "Lbl",  "LBody",
                                "Figure",   "Caption", "Table", "TR", "TH", "TD", "Note", "Reference", "Span", "Link"};
constexpr std::array artifact_names{"pagination", "layout", "background"};

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

/// Rounded to 0.01 pt, never "-0.00".
std::string number(Pt length) { return fmt::format("{:.2f}", std::round(length * 100) / 100 + 0.0); }

std::string colour(Colour colour) { return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue); }

std::string box(const Rect& rect) {
  return fmt::format("{} {} {} x {}", number(rect.x), number(rect.y), number(rect.width), number(rect.height));
}

class Dumper {
 public:
  Dumper(const Document& document, const text::FaceSet& faces) : document_(document), faces_(faces) {}

  std::string dump() {
    for (const auto& page : document_.pages) dump_page(page);
    out_ += "structure\n";
    dump_element(StructureId{0}, 1);
    out_ += "outline\n";
    for (const auto& entry : document_.outline) {
      out_ += fmt::format("{:{}}{} -> {}\n", "", 2 + 2 * entry.level, entry.title, entry.page.position + 1);
    }
    return out_;
  }

 private:
  void dump_page(const Page& page) {
    out_ += fmt::format("page {} ({} x {})\n", page.label, number(page.size.width), number(page.size.height));
    for (const auto& content : page.contents) {
      out_ += fmt::format("  {}\n", owner(content.tag));
      for (const auto& drawing : content.drawings) {
        out_ += "    ";
        std::visit([&](const auto& shape) { out_ += describe(shape); }, drawing);
        out_ += '\n';
      }
    }
  }

  /// "Sect 2/Table/TR 3/TH": numbers tell siblings of one role apart.
  std::string path(StructureId id) const {
    const StructureElement& element = document_.structure[id];
    if (!element.parent) return {};
    std::size_t position = 0;
    std::size_t siblings = 0;
    for (const auto& kid : document_.structure[*element.parent].kids) {
      const auto* sibling = std::get_if<StructureId>(&kid);
      if (sibling == nullptr || document_.structure[*sibling].role != element.role) continue;
      ++siblings;
      if (*sibling == id) position = siblings;
    }
    const std::string parent = path(*element.parent);
    const std::string own =
        siblings > 1 ? fmt::format("{} {}", name_of(element.role), position) : std::string(name_of(element.role));
    return parent.empty() ? own : parent + "/" + own;
  }

  std::string owner(const std::variant<StructureId, Artifact>& tag) const {
    if (const auto* id = std::get_if<StructureId>(&tag)) return path(*id);
    return fmt::format("({})", artifact_names[static_cast<std::size_t>(std::get<Artifact>(tag))]);
  }

  std::string describe(const TextRun& run) const {
    return fmt::format("\"{}\" at {} {}, {} pt {} {}", run.text, number(run.origin.x), number(run.origin.y),
                       number(run.size), faces_[run.face]->postscript_name(), colour(run.colour));
  }
  static std::string describe(const FilledRect& rect) {
    return fmt::format("box {} {}", box(rect.box), colour(rect.fill));
  }
  static std::string describe(const Line& line) {
    return fmt::format("line {} {} - {} {}, {} pt {}", number(line.from.x), number(line.from.y), number(line.to.x),
                       number(line.to.y), number(line.width), colour(line.colour));
  }
  static std::string describe(const PlacedPicture& picture) {
    return fmt::format("picture {}, of which {}", box(picture.box), box(picture.window));
  }
  static std::string describe(const FilledPolygon& polygon) {
    std::string text = "polygon";
    for (const auto& corner : polygon.corners) text += fmt::format(" {} {},", number(corner.x), number(corner.y));
    return fmt::format("{} {}", text, colour(polygon.fill));
  }

  void dump_element(StructureId id, int depth) {
    const StructureElement& element = document_.structure[id];
    out_ += fmt::format("{:{}}{}", "", 2 * depth, name_of(element.role));
    if (!element.title.empty()) out_ += fmt::format(" title \"{}\"", element.title);
    if (!element.alternative.empty()) out_ += fmt::format(" alternative \"{}\"", element.alternative);
    if (element.scope == HeaderScope::row) out_ += " scope row";
    if (element.scope == HeaderScope::column) out_ += " scope column";
    if (element.numbering == ListNumbering::disc) out_ += " numbering disc";
    if (element.numbering == ListNumbering::decimal) out_ += " numbering decimal";
    if (element.bounds) out_ += fmt::format(" bounds {}", box(*element.bounds));
    out_ += '\n';
    for (const auto& kid : element.kids) {
      if (const auto* child = std::get_if<StructureId>(&kid)) dump_element(*child, depth + 1);
    }
  }

  const Document& document_;
  const text::FaceSet& faces_;
  std::string out_;
};

}  // namespace

std::string dump(const Document& document, const text::FaceSet& faces) { return Dumper(document, faces).dump(); }

}  // namespace andel::compose::test
