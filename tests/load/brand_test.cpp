#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/load.hpp"
#include "load/temporary_folder.hpp"
#include "support/render.hpp"

namespace andel::load::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* report = "title: T\ncodebook: codebook.yaml\nwave: 2020\nlanguage: en\n";

/// Loads a report whose slides name the layouts; that slides lack their regions does not matter here.
Brand load_brand(const TemporaryFolder& folder, const Environment& environment, const std::string& brand,
                 const std::vector<std::string>& layouts) {
  std::string text = std::string(report) + "brand: " + brand + "\nslides:" + (layouts.empty() ? " []\n" : "\n");
  for (const auto& layout : layouts) text += "  - layout: " + layout + "\n";
  folder.write("report.yaml", text);
  SourceMap sources;
  Diagnostics diagnostics;
  auto specs = load_report(folder.file("report.yaml"), environment, sources, diagnostics);
  for (const auto& diagnostic : diagnostics.all()) {
    if (diagnostic.code != "missing-region") FAIL_CHECK(render(diagnostic, sources, Colouring::none));
  }
  REQUIRE(specs);
  return std::move(specs->brand);
}

Brand load_plain(const TemporaryFolder& folder, const std::vector<std::string>& layouts) {
  return load_brand(folder, {{folder.file("layouts")}, {folder.file("fonts")}, {}}, "plain", layouts);
}

/// In cm, as the files of tests/load/base are written.
std::string in_cm(const Rect& box) {
  const auto cm = [](Pt length) { return length / points_per_cm; };
  return fmt::format("{:.2f} {:.2f} {:.2f} {:.2f}", cm(box.x), cm(box.y), cm(box.width), cm(box.height));
}

template <class Rows>
const auto& find(const Rows& rows, const std::string& id) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
  REQUIRE(found != rows.end());
  return *found;
}

struct Home : TemporaryFolder {
  Home() { fs::copy(ANDEL_SOURCE_DIR "/tests/load/base", file(""), fs::copy_options::recursive); }
};

}  // namespace

TEST_CASE("regions are placed on the grid of the page") {
  const Home home;  // 10 x 8 cm, margins of 1 cm, 4 columns of 2 cm
  home.write("layouts/plain/placed.yaml", R"(
rows: {a: 1 cm, b: 2 fr, gap: 10 %, c: 1 fr}
gutter: 0.4 cm
regions:
  whole: {kind: text, style: body}
  row: {kind: text, style: body, rows: a}
  cell: {kind: bars, style: bars, rows: b, columns: 2-3}
  span: {kind: text, style: title, rows: b-c, columns: 4, text columns: 2, gutter: 1 cm, anchor: middle, role: heading}
  box: {kind: text, style: body, box: [10 %, 2 cm, 5 cm, 25 %], required: true, anchor: bottom}
  corner: {kind: text, style: body, box: [-2 cm, -1.5 cm, 1 cm, 1 cm]}
  key: {kind: legend, style: bars, columns: 1, rows: c, legend of: [cell]}
)");
  const Brand brand = load_plain(home, {"placed"});
  const Layout& layout = brand.layouts[LayoutId{0}];
  // Columns: (8 - 3 x 0.4) / 4 = 1.7 cm. Rows: 6 - 1 - 0.8 = 4.2 cm for three fractions.
  struct Case {
    const char* id;
    const char* box;
  };
  const Case cases[] = {
      {"whole", "1.00 1.00 8.00 6.00"}, {"row", "1.00 1.00 8.00 1.00"}, {"cell", "3.10 2.00 3.80 2.80"},
      {"span", "7.30 2.00 1.70 5.00"},  {"box", "1.00 2.00 5.00 2.00"}, {"corner", "8.00 6.50 1.00 1.00"},
      {"key", "1.00 5.60 1.70 1.40"},
  };
  REQUIRE(layout.regions.size() == std::size(cases));
  for (const auto& [id, box] : cases) {
    INFO(id);
    CHECK(in_cm(find(layout.regions, id).box) == box);
  }
  const Region& span = find(layout.regions, "span");
  CHECK(span.columns == 2);
  CHECK(span.gutter == Approx(points_per_cm));
  CHECK(span.anchor == Anchor::middle);
  CHECK(span.role == TextRole::heading);
  CHECK(brand.styles[span.style].id == "title");
  CHECK(span.presence == Presence::optional);
  CHECK(find(layout.regions, "box").presence == Presence::required);
  CHECK(find(layout.regions, "key").legend_of == std::vector<std::string>{"cell"});
}

TEST_CASE("a region is what its name says, unless it says otherwise") {
  const Home home;
  home.write("layouts/plain/named.yaml", R"(
rows: {title: 1 cm, a: 1 cm, note: 1 cm, chart: 1 fr}
regions:
  title: {}
  note: {style: body, role: body, rows: a}
  heading: {style: title, columns: 2}
  chart: {kind: bars, style: bars}
  other: {style: body}
)");
  const Brand brand = load_plain(home, {"named"});
  struct Case {
    const char* id;
    TextRole role;
    const char* style;
    const char* box;
  };
  const Case cases[] = {
      {"title", TextRole::title, "title", "1.00 1.00 8.00 1.00"},
      {"note", TextRole::body, "body", "1.00 2.00 8.00 1.00"},
      {"heading", TextRole::heading, "title", "3.00 1.00 2.00 6.00"},
      {"other", TextRole::body, "body", "1.00 1.00 8.00 6.00"},
  };
  const auto& regions = brand.layouts[LayoutId{0}].regions;
  for (const auto& [id, role, style, box] : cases) {
    INFO(id);
    const Region& region = find(regions, id);
    CHECK(region.kind == RegionKind::text);
    CHECK(region.role == role);
    CHECK(brand.styles[region.style].id == style);
    CHECK(in_cm(region.box) == box);
  }
  CHECK(in_cm(find(regions, "chart").box) == "1.00 4.00 8.00 3.00");
}

TEST_CASE("a layout may change the brand's grid and background") {
  const Home home;
  home.write("layouts/plain/wide.yaml", R"(
margins: {left: 0, right: 2 cm}
columns: 2
background: "#102030"
regions:
  half: {kind: text, style: body, columns: 2}
)");
  const Brand brand = load_plain(home, {"wide"});
  const Layout& layout = brand.layouts[LayoutId{0}];
  CHECK(in_cm(layout.regions[RegionId{0}].box) == "4.00 1.00 4.00 6.00");
  CHECK(layout.background == Colour{16, 32, 48});
  CHECK(layout.furniture.empty());
}

TEST_CASE("furniture is drawn in the order of its file") {
  const Home home;
  const Brand brand = load_plain(home, {"chart"});
  const auto& furniture = brand.layouts[LayoutId{0}].furniture;
  REQUIRE(furniture.size() == 2);
  const auto& band = std::get<Band>(furniture[0]);
  CHECK(in_cm(band.box) == "0.00 0.00 10.00 0.20");
  CHECK(band.fill == Colour{0, 0, 0});
  const auto& text = std::get<FurnitureText>(furniture[1]);
  CHECK(in_cm(text.box) == "8.00 7.00 1.00 0.50");
  CHECK(text.text.text() == "{page}");
}

TEST_CASE("only layouts that a report uses are loaded, each once") {
  const Home home;
  home.write("layouts/plain/broken.yaml", "regions: [");
  const Brand brand = load_plain(home, {"chart", "chart"});
  CHECK(brand.layouts.size() == 1);
}

TEST_CASE("a style takes from the one it is like what it does not say") {
  const Home home;
  home.write("layouts/plain/brand.yaml", R"(
page: A4
house: House
copyright: "© {house}"
colours: {ink: "#0A0B0C", other: ink}
faces: {plain: Sans regular, bold: Sans bold, unused: Sans bold}
styles:
  late: {like: base, face: bold, colour: other, space after: 2 mm, breaking: balanced}
  base: {face: plain, strong: bold, size: 12, min size: 9, leading: 1.5, indent: 10, colour: ink, align: right, hyphenation: on}
  last: {like: late, size: 20}
  bare: {face: bold, size: 8, colour: "#FFFFFF"}
charts:
  first: {heading: base, label: base, value: base, axis: base, legend: base, baseline: ink, grid: ink, reference: ink,
          series: [ink, "#FFFFFF"], group gap: [1, 2], bar gap: 0.5, label gap: 3}
  second: {like: first, value: bare, group gap: 0.5, series: [other]}
fallbacks: [bold]
)");
  const Brand brand = load_plain(home, {});
  const TextStyle& late = find(brand.styles, "late");
  const TextStyle& base = find(brand.styles, "base");
  const TextStyle& last = find(brand.styles, "last");
  const TextStyle& bare = find(brand.styles, "bare");
  CHECK(brand.faces[late.face].name == "bold");
  CHECK(brand.faces[base.face].name == "regular");
  CHECK(brand.faces[base.emphasis_face].name == "regular");
  CHECK(brand.faces[late.emphasis_face].name == "bold");
  CHECK(brand.faces[last.strong_face].name == "bold");
  CHECK(last.size == 20);
  CHECK(last.min_size == 9);
  CHECK(last.leading == 1.5);
  CHECK(last.space_after == Approx(2 * points_per_cm / 10));
  CHECK(last.colour == Colour{10, 11, 12});
  CHECK(last.align == Align::right);
  CHECK(last.hyphenation == Hyphenation::on);
  CHECK(last.breaking == LineBreaking::balanced);
  CHECK(base.breaking == LineBreaking::even);
  CHECK(bare.min_size == 8);
  CHECK(bare.align == Align::left);
  CHECK(brand.faces.size() == 2);  // `unused` is not

  const ChartStyle& first = find(brand.chart_styles, "first");
  const ChartStyle& second = find(brand.chart_styles, "second");
  CHECK(brand.styles[second.value].id == "bare");
  CHECK(brand.styles[second.label].id == "base");
  CHECK(first.group_gap == 1);
  CHECK(first.group_gap_max == 2);
  CHECK(second.group_gap == 0.5);
  CHECK(second.group_gap_max == 0.5);
  CHECK(second.bar_gap == 0.5);
  CHECK(second.label_gap == 3);
  CHECK(first.series.size() == 2);
  CHECK(second.series == std::vector<Colour>{{10, 11, 12}});
  CHECK(brand.faces[brand.fallbacks.at(0)].name == "bold");
  CHECK(brand.house == "House");
  CHECK(brand.page.height == Approx(29.7 * points_per_cm));
}

TEST_CASE("faces are found through the manifests, the first folder's first") {
  const Home home;
  home.write("own/fonts.yaml", R"(
families:
  Sans:
    faces:
      bold: {file: Own-Bold.ttf}
  Own Brand:
    licence: ours
    folder: files
    faces: {book: {file: Book.ttf, sha256: 0000000000000000000000000000000000000000000000000000000000000000}}
)");
  home.write("layouts/plain/brand.yaml", R"(
page: [10 cm, 8 cm]
faces: {a: Sans bold, b: Sans regular, c: Own Brand book}
styles:
  a: {face: a, size: 10, colour: "#000000"}
  b: {face: b, size: 10, colour: "#000000"}
  c: {face: c, size: 10, colour: "#000000"}
)");
  const Environment environment{
      {home.file("layouts")}, {home.file("own"), home.file("fonts"), home.file("nowhere")}, {}};
  const Brand brand = load_brand(home, environment, "plain", {});
  REQUIRE(brand.faces.size() == 3);
  CHECK(brand.faces[FaceId{0}].path == home.file("own/Own-Bold.ttf"));
  CHECK(brand.faces[FaceId{0}].package.empty());
  CHECK(brand.faces[FaceId{1}].path == home.file("fonts/Sans-Regular.ttf"));
  CHECK(brand.faces[FaceId{1}].package == "fonts-sans");
  CHECK(brand.faces[FaceId{2}].family == "Own Brand");
  CHECK(brand.faces[FaceId{2}].path == home.file("own/files/Book.ttf"));
  CHECK(brand.faces[FaceId{2}].sha256.size() == 64);
}

TEST_CASE("every layout that is shipped can be loaded") {
  std::vector<std::string> layouts;
  for (const auto& entry : fs::directory_iterator(ANDEL_SOURCE_DIR "/layouts/slides")) {
    const std::string name = entry.path().stem().string();
    if (name != "brand" && name != "furniture") layouts.push_back(name);
  }
  REQUIRE_FALSE(layouts.empty());
  const Home home;
  const Environment environment{{ANDEL_SOURCE_DIR "/layouts"}, {ANDEL_SOURCE_DIR "/fonts"}, {}};
  const Brand brand = load_brand(home, environment, "slides", layouts);
  CHECK(brand.layouts.size() == layouts.size());
  CHECK(brand.page.width == Approx(720));  // 25.4 cm
  CHECK(brand.page.height == Approx(540));
}

TEST_CASE("font files are held against their checksums") {
  const TemporaryFolder folder;
  folder.write("font.ttf", "abc");
  const std::string of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // FIPS 180-4
  struct Case {
    std::string path, sha256, package, said;
  };
  const Case cases[] = {
      {"font.ttf", of_abc, "", ""},
      {"font.ttf", "", "", ""},
      {"font.ttf", std::string(64, '0'), "",
       "warning: the font file `font.ttf` is not the one declared here\nhint: its checksum is " + of_abc +
           ": lines may break differently\n"},
      {"none.ttf", of_abc, "fonts-none",
       "error: the font file `none.ttf` cannot be read\nhint: install the Debian package fonts-none\n"},
      {"none.ttf", "", "", "error: the font file `none.ttf` cannot be read\n"},
  };
  for (const auto& [path, sha256, package, said] : cases) {
    Brand brand;
    FaceSource face;
    face.path = folder.file(path);
    face.sha256 = sha256;
    face.package = package;
    brand.faces.add(face);
    SourceMap sources;
    Diagnostics diagnostics;
    check_fonts(brand, diagnostics);
    std::string all;
    for (const auto& diagnostic : diagnostics.all()) all += render(diagnostic, sources, Colouring::none);
    if (const auto at = all.find(folder.file("")); at != std::string::npos) all.erase(at, folder.file("").size());
    CHECK(all == said);
  }
}

}  // namespace andel::load::test
