// What the designer owns: brand (colours, faces, styles, page), and layouts (named regions of a page).
// Typed values in points, resolved against the page size; knows no survey and no drawing.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/colour.hpp"
#include "model/geometry.hpp"
#include "model/picture.hpp"
#include "support/id.hpp"
#include "support/source.hpp"

namespace andel {

using FaceId = Id<struct FaceTag>;
using StyleId = Id<struct StyleTag>;
using ChartStyleId = Id<struct ChartStyleTag>;
using LayoutId = Id<struct LayoutTag>;
using RegionId = Id<struct RegionTag>;

/// A font file that `fonts/` declares. Found by path, checked by checksum on `andel check`.
struct FaceSource {
  std::string family;
  std::string name;  ///< such as "bold"
  std::string path;
  std::string package;  ///< the Debian package that carries it; empty for a brand's own file
  std::string licence;
  std::string sha256;  ///< lower-case hex; empty where not declared
  Span span;
};

enum class Align { left, centre, right };
enum class Hyphenation { off, on };
enum class LineBreaking { even, balanced };  ///< balanced: lines of nearly equal length, for titles

/// How a paragraph looks. Compose may shrink it to `min_size` to make a text fit, never further.
struct TextStyle {
  std::string id;
  FaceId face;           ///< for plain text
  FaceId strong_face;    ///< for **strong**
  FaceId emphasis_face;  ///< for *emphasis*
  Pt size = 12;
  Pt min_size = 12;
  double leading = 1.25;  ///< baseline distance as a multiple of the size
  Pt space_after = 0;     ///< between paragraphs
  Pt indent = 0;          ///< hanging indent of list items
  Colour colour;
  Align align = Align::left;
  Hyphenation hyphenation = Hyphenation::off;
  LineBreaking breaking = LineBreaking::even;
  Span span;
};

/// How a bar chart looks, and within which limits it may adapt to its labels and its space.
struct ChartStyle {
  std::string id;
  StyleId heading;
  StyleId label;  ///< category labels; shrink and wrap within limits
  StyleId value;  ///< the figure at the bar's end
  StyleId axis;   ///< 0 %, 20 % ... 100 %
  StyleId legend;
  double label_share_min = 0.25;  ///< of the chart's width given to category labels, at least
  double label_share_max = 0.45;  ///< and at most
  Pt bar_min = 5;                 ///< thickness of one bar, at least
  Pt bar_max = 18;                ///< and at most
  double bar_gap = 0.15;          ///< between bars of one group, as a share of the bar thickness
  double group_gap = 0.8;         ///< between groups, as a share of the bar thickness, at least
  double group_gap_max = 1.4;     ///< and at most, where there is height to fill
  Pt label_gap = 8;               ///< between labels and axis
  Colour baseline;                ///< the line at 0 %
  Colour grid;                    ///< the light lines
  Colour reference;               ///< the mark of the reference value (a total)
  Colour interval;                ///< the thin lines of confidence intervals
  Colour highlight;               ///< the bars of rows that stand out
  std::vector<Colour> series;     ///< fills, in order
  Span span;
};

/// A story is a text with headings that may run through several regions, on one page after the other.
enum class RegionKind { text, bars, legend, picture, story };
/// What a text is in the structure of the document, and so what a screen reader calls it.
enum class TextRole { title, subtitle, heading, body, note };
enum class Anchor { top, middle, bottom };
enum class Presence { optional, required };

struct Region {
  std::string id;
  RegionKind kind = RegionKind::text;
  TextRole role = TextRole::body;
  Rect box;
  StyleId style;             ///< of text and stories
  ChartStyleId chart_style;  ///< of bars and legend
  Anchor anchor = Anchor::top;
  int columns = 1;                       ///< text columns, filled left to right
  Pt gutter = 0;                         ///< between text columns
  PictureFit fit = PictureFit::contain;  ///< of pictures, unless a slide says otherwise
  Align align = Align::left;             ///< of pictures
  std::optional<StyleId> caption;        ///< of pictures that may have a caption
  Presence presence = Presence::optional;
  std::vector<std::string> legend_of;  ///< kind legend: the bar regions whose series it explains
  StyleId headings;                    ///< of a story
  std::string continues;               ///< kind story: the region whose text goes on here; empty: has its own
  Span span;
};

struct Band {
  Rect box;
  Colour fill;
};
struct FurnitureText {
  Rect box;
  StyleId style;
  SourceText text;  ///< may hold {page}, {pages}, {house}, {copyright}, {title}, {year}
};
struct FurniturePicture {
  Rect box;
  PictureHandle picture;
};
/// What every page of a layout carries and a screen reader skips.
using Furniture = std::variant<Band, FurnitureText, FurniturePicture>;

struct Layout {
  std::string id;
  Table<RegionTag, Region> regions;  ///< in reading order
  std::vector<Furniture> furniture;  ///< drawn first, in order
  Colour background{255, 255, 255};
  Span span;
};

struct Brand {
  std::string id;
  std::string house;
  std::string copyright;  ///< text with {house} and {year}
  Size page;
  Table<FaceTag, FaceSource> faces;  ///< those that the brand's styles use
  std::vector<FaceId> fallbacks;     ///< asked in order for characters that a face lacks
  Table<StyleTag, TextStyle> styles;
  Table<ChartStyleTag, ChartStyle> chart_styles;
  Table<LayoutTag, Layout> layouts;
};

}  // namespace andel
