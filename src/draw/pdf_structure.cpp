#include "draw/pdf_structure.hpp"

#include <fmt/format.h>

#include "draw/pdf_number.hpp"
#include "draw/pdf_string.hpp"
#include "draw/structure_type.hpp"

namespace andel::draw {

namespace {

class StructureWriter {
 public:
  StructureWriter(PdfFile& file, const Document& document, const WrittenPages& pages,
                  const std::vector<WrittenLink>& links)
      : document_(document), pages_(pages), links_(links), root_(file.add_dictionary()), links_of_(links_by_element()) {
    file.set(file.libharu()->catalog, "StructTreeRoot", root_);
    packed_ = &file.open_packed();
    first_element_ = static_cast<std::uint32_t>(packed_->upcoming());
  }

  /// Returns the entries of the tree's root.
  std::string write() {
    std::string entries = "/Type/StructTreeRoot/K ";
    append_reference(entries, number(StructureId{0}));
    for (const StructureId id : document_.structure.ids()) write_element(id);
    entries += "/ParentTree ";
    append_reference(entries, write_parent_tree());
    entries += "/ParentTreeNextKey ";
    append_integer(entries, static_cast<std::int64_t>(pages_.size() + links_.size()));
    if (!note_names_.empty()) entries += "/IDTree<</Names[" + note_names_ + "]>>";
    return entries;
  }

  [[nodiscard]] HPDF_Dict root() const { return root_; }

 private:
  [[nodiscard]] ObjectNumber number(StructureId id) const { return ObjectNumber{first_element_ + id.position}; }

  [[nodiscard]] std::vector<std::vector<std::uint32_t>> links_by_element() const {
    std::vector<std::vector<std::uint32_t>> all(links_.empty() ? 0 : document_.structure.size());
    for (std::uint32_t i = 0; i < links_.size(); ++i) all[links_[i].element.position].push_back(i);
    return all;
  }

  void write_element(StructureId id) {
    const StructureElement& element = document_.structure[id];
    std::string& out = packed_->begin();
    out += "<</S/";
    out += structure_type(element.role);
    out += "/P ";
    append_reference(out, element.parent ? number(*element.parent) : number_of(root_));
    append_words(out, element);
    append_attributes(out, element);
    if (element.role == Role::note) append_note_name(out, id);
    append_kids(out, id);
    out += ">>";
  }

  static void append_words(std::string& out, const StructureElement& element) {
    const auto append = [&out](std::string_view key, std::string_view text) {
      if (text.empty()) return;
      out += key;
      append_text_string(out, text);
    };
    append("/T", element.title);
    append("/Lang", element.language);
    append("/Alt", spoken(element.alternative));
  }

  /// What is read aloud has no lines to break: an ordinary space says the same, and PDFDocEncoding has it.
  static std::string spoken(std::string text) {
    constexpr std::string_view no_break_space = "\u00A0";
    for (auto at = text.find(no_break_space); at != std::string::npos; at = text.find(no_break_space, at + 1)) {
      text.replace(at, no_break_space.size(), " ");
    }
    return text;
  }

  void append_attributes(std::string& out, const StructureElement& element) const {
    std::string attributes;
    if (element.scope == HeaderScope::row) attributes += "<</O/Table/Scope/Row>>";
    if (element.scope == HeaderScope::column) attributes += "<</O/Table/Scope/Column>>";
    if (element.numbering == ListNumbering::disc) attributes += "<</O/List/ListNumbering/Disc>>";
    if (element.numbering == ListNumbering::decimal) attributes += "<</O/List/ListNumbering/Decimal>>";
    if (element.bounds) {
      attributes += "<</O/Layout/Placement/Block/BBox";
      append_box(attributes, *element.bounds, document_.pages[element.bounds_page]);
      attributes += ">>";
    }
    if (!attributes.empty()) out += "/A[" + attributes + "]";
  }

  /// A note must have a name, unique in the file (PDF/UA-1, 7.9); a fixed width keeps the name tree sorted.
  void append_note_name(std::string& out, StructureId id) {
    const std::string name = fmt::format("(note-{:08})", id.position);
    out += "/ID" + name;
    note_names_ += name;
    append_reference(note_names_, number(id));
    note_names_ += ' ';
  }

  /// The page whose marks the element may name without saying where they are: that of its first one.
  static std::optional<PageId> home_page(const StructureElement& element) {
    for (const auto& kid : element.kids)
      if (const auto* content = std::get_if<MarkedContent>(&kid)) return content->page;
    return std::nullopt;
  }

  void append_kids(std::string& out, StructureId id) const {
    const StructureElement& element = document_.structure[id];
    const std::size_t link_count = links_of_.empty() ? 0 : links_of_[id.position].size();
    if (element.kids.size() + link_count == 0) return;
    const std::optional<PageId> home = home_page(element);
    if (home) {
      out += "/Pg ";
      append_reference(out, pages_[*home].number());
    }
    const bool single = element.kids.size() + link_count == 1;
    out += single ? "/K " : "/K[";
    const char* separator = "";
    for (const auto& kid : element.kids) {
      out += separator;
      separator = " ";
      if (const auto* child = std::get_if<StructureId>(&kid))
        append_reference(out, number(*child));
      else
        append_mark(out, std::get<MarkedContent>(kid), home);
    }
    for (std::size_t i = 0; i < link_count; ++i) append_link(out, links_[links_of_[id.position][i]]);
    if (!single) out += ']';
  }

  void append_mark(std::string& out, MarkedContent content, std::optional<PageId> home) const {
    const WrittenPage& page = pages_[content.page];
    if (content.page == home) {
      append_integer(out, page.marks[content.position]);
      return;
    }
    out += "<</Type/MCR/Pg ";
    append_reference(out, page.number());
    out += "/MCID ";
    append_integer(out, page.marks[content.position]);
    out += ">>";
  }

  void append_link(std::string& out, const WrittenLink& link) const {
    out += "<</Type/OBJR/Pg ";
    append_reference(out, pages_[link.page].number());
    out += "/Obj ";
    append_reference(out, link.annotation);
    out += ">>";
  }

  /// The way back, from a page's marks and from annotations to their elements.
  ObjectNumber write_parent_tree() {
    const ObjectNumber first_page = packed_->upcoming();
    for (const PageId page : document_.pages.ids()) write_page_parents(page);
    const ObjectNumber tree = packed_->upcoming();
    std::string& out = packed_->begin();
    out += "<</Nums[";
    std::uint32_t key = 0;
    for (; key < pages_.size(); ++key) {
      append_integer(out, key);
      out += ' ';
      append_reference(out, ObjectNumber{static_cast<std::uint32_t>(first_page) + key});
      out += '\n';
    }
    for (const WrittenLink& link : links_) {
      append_integer(out, key++);
      out += ' ';
      append_reference(out, number(link.element));
      out += '\n';
    }
    out += "]>>";
    return tree;
  }

  void write_page_parents(PageId page) {
    std::string& out = packed_->begin();
    out += '[';
    for (const Content& content : document_.pages[page].contents) {
      if (const auto* element = std::get_if<StructureId>(&content.tag)) {
        append_reference(out, number(*element));
        out += ' ';
      }
    }
    out += ']';
  }

  const Document& document_;
  const WrittenPages& pages_;
  const std::vector<WrittenLink>& links_;
  HPDF_Dict root_;
  PackedObjects* packed_ = nullptr;
  std::uint32_t first_element_ = 0;
  std::vector<std::vector<std::uint32_t>> links_of_;  ///< by element: indices into `links_`; empty without links
  std::string note_names_;                            ///< entries of the name tree, sorted
};

}  // namespace

void write_structure(PdfFile& file, const Document& document, const WrittenPages& pages,
                     const std::vector<WrittenLink>& links) {
  HPDF_Dict mark_info = file.new_direct_dictionary();
  require(HPDF_Dict_AddBoolean(mark_info, "Marked", HPDF_TRUE), "mark the file as tagged");
  file.set(file.libharu()->catalog, "MarkInfo", mark_info);
  StructureWriter writer(file, document, pages, links);
  file.set_entries(writer.root(), writer.write());
}

}  // namespace andel::draw
