// A finished document: pages of placed drawings plus the structure that assistive technology reads.
// Plain values between compose and draw; knows no survey and no file format.
//
// Every drawing stands inside a `Content` that belongs to a structure element or to an artifact, so a page
// with untagged content cannot be expressed. The order of contents on a page is the reading order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/colour.hpp"
#include "model/geometry.hpp"
#include "model/layout.hpp"
#include "model/picture.hpp"
#include "support/id.hpp"

namespace andel {

using StructureId = Id<struct StructureTag>;
using PageId = Id<struct PageTag>;

/// One glyph as shaped. Advance and offsets in 1/1000 of the font size.
struct Glyph {
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;  ///< byte in the run's text where the glyph's source begins
  float advance = 0;          ///< how far the pen moves, kerning included
  float dx = 0;
  float dy = 0;
};

/// Glyphs of one face and size on one baseline, and the text they stand for (as a reader should copy it:
/// a hyphen inserted at a line's end is U+00AD there).
struct TextRun {
  FaceId face;
  Pt size = 0;
  Colour colour;
  Point origin;      ///< pen position of the first glyph, on the baseline
  std::string text;  ///< UTF-8
  std::vector<Glyph> glyphs;
  /// Which mark of its paragraph (a link, words of another language) the words belong to, from 1; 0: none.
  std::uint32_t mark = 0;
};

struct FilledRect {
  Rect box;
  Colour fill;
};

struct Line {
  Point from;
  Point to;
  Pt width = 0.5;
  Colour colour;
};

/// A mark with straight edges, closed by itself; corners in drawing order.
struct FilledPolygon {
  std::vector<Point> corners;
  Colour fill;
};

/// A picture, of which only what lies in `window` shows.
struct PlacedPicture {
  PictureHandle picture;
  Rect box;  ///< of the whole picture
  Rect window;
};

using Drawing = std::variant<TextRun, FilledRect, Line, FilledPolygon, PlacedPicture>;

/// The standard structure types of PDF 1.7 that Andel uses.
enum class Role {
  document,
  section,
  heading_1,
  heading_2,
  heading_3,
  paragraph,
  list,
  list_item,
  list_label,
  list_body,
  figure,
  caption,
  table,
  table_row,
  table_header,
  table_data,
  note,
  reference,
  span,
  link
};

enum class HeaderScope { none, row, column };

/// What the labels of a list are, so that a reader knows whether their order means something.
enum class ListNumbering { none, disc, decimal };

struct MarkedContent {
  PageId page;
  std::uint32_t position = 0;  ///< in the page's contents
};

/// A node of the structure tree; kids in reading order.
struct StructureElement {
  Role role = Role::document;
  std::optional<StructureId> parent;
  std::vector<std::variant<StructureId, MarkedContent>> kids;
  std::string alternative;  ///< the words in place of a picture, or of what signs say to the eye alone
  std::string title;
  std::string language;  ///< BCP 47, where it differs from the document's
  HeaderScope scope = HeaderScope::none;
  ListNumbering numbering = ListNumbering::none;  ///< of lists
  std::optional<Rect> bounds;                     ///< of figures and tables, on `bounds_page`
  PageId bounds_page;
};

/// What a drawing is when it is not part of the text: header, footer, rule, background, grid line.
enum class Artifact { pagination, layout, background };

struct Content {
  std::variant<StructureId, Artifact> tag;
  std::vector<Drawing> drawings;
};

struct Page {
  Size size;
  std::string label;  ///< printed page number
  std::vector<Content> contents;
};

struct OutlineEntry {
  std::string title;
  PageId page;
  int level = 0;  ///< 0 is the outermost
};

/// A part of a page that leads elsewhere; a link that breaks over lines has several.
struct LinkArea {
  PageId page;
  Rect box;
};

struct Link {
  StructureId element;                       ///< of role link; its kids are the words to follow
  std::variant<std::string, PageId> target;  ///< a URI, or a page of this document
  std::string description;                   ///< what a screen reader says about it
  std::vector<LinkArea> areas;
};

struct DocumentInfo {
  std::string title;
  std::string subject;
  std::vector<std::string> authors;
  std::vector<std::string> keywords;
  std::string language;  ///< BCP 47, such as sv-SE
  std::string date;      ///< ISO 8601 date; time is midnight UTC
  std::string creator;   ///< program and version
};

/// A file within the file: the figures behind a report, for programs.
struct Attachment {
  std::string name;         ///< such as "figures.csv"
  std::string media_type;   ///< such as "text/csv"
  std::string description;  ///< for people
  std::string bytes;
};

struct Document {
  DocumentInfo info;
  Table<PageTag, Page> pages;
  Table<StructureTag, StructureElement> structure;  ///< the first is the Document element
  std::vector<OutlineEntry> outline;
  std::vector<Link> links;
  std::vector<Attachment> attachments;  ///< with any, the file is PDF/A-3a, since PDF/A-2 allows none
};

}  // namespace andel
