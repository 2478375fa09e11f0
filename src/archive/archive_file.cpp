#include "archive/archive_file.hpp"

#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "archive/database.hpp"
#include "support/machine_error.hpp"

namespace andel::archive {

namespace {

constexpr std::int64_t application_id = 0x416e646c;  // "Andl"
constexpr std::int64_t schema_version = 1;

constexpr const char* schema = R"(
create table edition (wave text primary key, survey text not null, label text not null, date text not null,
  data_file text not null, data_digest text not null) without rowid;
create table figure (wave text not null, measure text not null, item text not null, segment text not null,
  state text not null, value real not null, printed text not null, interviews integer not null, weighted real not null,
  effective real not null, uncertain integer not null, precision text not null, standard_error real not null,
  degrees_of_freedom real not null, primary key (wave, measure, item, segment)) without rowid;
create table size (wave text not null, segment text not null, interviews integer not null, weighted real not null,
  effective real not null, primary key (wave, segment)) without rowid;
create table slide (wave text not null, position integer not null, layout text not null, name text not null,
  primary key (wave, position)) without rowid;
create table sentence (wave text not null, slide integer not null, position integer not null, region text not null,
  text text not null, primary key (wave, slide, position)) without rowid;
)";

/// Archives of the first versions lack it; programs of those versions leave it alone.
constexpr const char* claim_table = R"(
create table if not exists claim (wave text not null, slide integer not null, position integer not null,
  region text not null, condition text not null, standing text not null,
  primary key (wave, slide, position)) without rowid;
)";

constexpr std::array<std::string_view, 3> standing_words{"holds", "by chance", "fails"};
constexpr std::array<std::string_view, 3> state_words{"value", "no answers", "suppressed"};
constexpr std::array<std::string_view, 7> precision_words{"none",        "known",       "boundary",    "constant",
                                                          "single unit", "lonely unit", "undetermined"};

template <std::size_t count>
std::size_t find_word(const std::array<std::string_view, count>& words, const std::string& word,
                      const Database& database) {
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i] == word) return i;
  }
  throw MachineError(
      fmt::format("{}: the archive holds `{}`, which this program does not know", database.path(), word));
}

void check_schema(Database& database) {
  const bool ours = database.ask("pragma application_id") == application_id;
  const std::int64_t version = database.ask("pragma user_version");
  if (!ours) throw MachineError(fmt::format("{} is a database, but no archive of Andel", database.path()));
  if (version == schema_version) return;
  throw MachineError(fmt::format("{} was written by a later version of Andel", database.path()));
}

/// A new file has no tables yet.
void prepare(Database& database) {
  if (database.ask("select count(*) from sqlite_master") > 0) {
    check_schema(database);
    database.run(claim_table);
    return;
  }
  database.run(schema);
  database.run(claim_table);
  database.run(fmt::format("pragma application_id = {}; pragma user_version = {}", application_id, schema_version));
}

void remove_edition(Database& database, const std::string& wave) {
  for (const auto* table : {"edition", "figure", "size", "slide", "sentence", "claim"}) {
    Statement(database, fmt::format("delete from {} where wave = ?", table)).bind(wave).run();
  }
}

void bind_base(Statement& statement, const Base& base) {
  statement.bind(static_cast<std::int64_t>(base.unweighted)).bind(base.weighted).bind(base.effective);
}

Base read_base(Statement& row) {
  Base base;
  base.unweighted = static_cast<std::size_t>(row.integer());
  base.weighted = row.number();
  base.effective = row.number();
  return base;
}

void write_figures(Database& database, const Edition& edition) {
  Statement insert(database, "insert into figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const auto& [name, cell, printed] : edition.figures) {
    insert.bind(edition.wave).bind(name.measure).bind(name.item).bind(name.segment);
    insert.bind(state_words[static_cast<std::size_t>(cell.state)]).bind(cell.value).bind(printed);
    bind_base(insert, cell.base);
    insert.bind(static_cast<std::int64_t>(cell.flag));
    insert.bind(precision_words[static_cast<std::size_t>(cell.precision.state)]);
    insert.bind(cell.precision.standard_error).bind(cell.precision.degrees_of_freedom);
    insert.run();
  }
}

void write_sizes(Database& database, const Edition& edition) {
  Statement insert(database, "insert into size values (?, ?, ?, ?, ?)");
  for (const auto& [segment, base] : edition.sizes) {
    insert.bind(edition.wave).bind(segment);
    bind_base(insert, base);
    insert.run();
  }
}

void write_slides(Database& database, const Edition& edition) {
  Statement slides(database, "insert into slide values (?, ?, ?, ?)");
  Statement sentences(database, "insert into sentence values (?, ?, ?, ?, ?)");
  Statement claims(database, "insert into claim values (?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const auto& slide : edition.slides) {
    slides.bind(edition.wave).bind(++position).bind(slide.layout).bind(slide.name).run();
    std::int64_t place = 0;
    for (const auto& [region, text] : slide.sentences) {
      sentences.bind(edition.wave).bind(position).bind(++place).bind(region).bind(text).run();
    }
    place = 0;
    for (const auto& [region, condition, standing] : slide.claims) {
      claims.bind(edition.wave).bind(position).bind(++place).bind(region).bind(condition);
      claims.bind(standing_words[static_cast<std::size_t>(standing)]).run();
    }
  }
}

void read_figures(Database& database, Edition& edition) {
  Statement rows(database,
                 "select measure, item, segment, state, value, printed, interviews, weighted, effective, uncertain, "
                 "precision, standard_error, degrees_of_freedom from figure where wave = ?");
  rows.bind(edition.wave);
  while (rows.step()) {
    FigureRecord& record = edition.figures.emplace_back();
    record.name.measure = rows.text();
    record.name.item = rows.text();
    record.name.segment = rows.text();
    record.cell.state = static_cast<CellState>(find_word(state_words, rows.text(), database));
    record.cell.value = rows.number();
    record.printed = rows.text();
    record.cell.base = read_base(rows);
    record.cell.flag = static_cast<decltype(record.cell.flag)>(rows.integer());
    record.cell.precision.state = static_cast<PrecisionState>(find_word(precision_words, rows.text(), database));
    record.cell.precision.standard_error = rows.number();
    record.cell.precision.degrees_of_freedom = rows.number();
  }
}

void read_sizes(Database& database, Edition& edition) {
  Statement rows(database, "select segment, interviews, weighted, effective from size where wave = ?");
  rows.bind(edition.wave);
  while (rows.step()) {
    std::string segment = rows.text();
    edition.sizes.push_back({std::move(segment), read_base(rows)});
  }
}

void read_slides(Database& database, Edition& edition) {
  Statement slides(database, "select layout, name from slide where wave = ? order by position");
  slides.bind(edition.wave);
  while (slides.step()) {
    SlideRecord& slide = edition.slides.emplace_back();
    slide.layout = slides.text();
    slide.name = slides.text();
  }
  Statement sentences(database, "select slide, region, text from sentence where wave = ? order by slide, position");
  sentences.bind(edition.wave);
  while (sentences.step()) {
    const auto slide = static_cast<std::size_t>(sentences.integer());
    if (slide == 0 || slide > edition.slides.size()) continue;
    std::string region = sentences.text();
    edition.slides[slide - 1].sentences.push_back({std::move(region), sentences.text()});
  }
}

void read_claims(Database& database, Edition& edition) {
  if (database.ask("select count(*) from sqlite_master where name = 'claim'") == 0) return;
  Statement claims(database,
                   "select slide, region, condition, standing from claim where wave = ? order by slide, position");
  claims.bind(edition.wave);
  while (claims.step()) {
    const auto slide = static_cast<std::size_t>(claims.integer());
    if (slide == 0 || slide > edition.slides.size()) continue;
    ClaimRecord& record = edition.slides[slide - 1].claims.emplace_back();
    record.region = claims.text();
    record.condition = claims.text();
    record.standing = static_cast<Standing>(find_word(standing_words, claims.text(), database));
  }
}

}  // namespace

Archive read_archive(const std::string& path) {
  Archive archive;
  std::error_code failure;
  if (!std::filesystem::exists(path, failure)) return archive;
  Database database(path, Access::read);
  check_schema(database);
  Statement rows(database, "select wave, survey, label, date, data_file, data_digest from edition order by date, wave");
  while (rows.step()) {
    Edition& edition = archive.emplace_back();
    for (auto* field :
         {&edition.wave, &edition.survey, &edition.label, &edition.date, &edition.data_file, &edition.data_digest}) {
      *field = rows.text();
    }
  }
  for (auto& edition : archive) {
    read_figures(database, edition);
    read_sizes(database, edition);
    read_slides(database, edition);
    read_claims(database, edition);
  }
  return archive;
}

void store_edition(const std::string& path, const Edition& edition) {
  Database database(path, Access::write);
  database.run("begin immediate");  // without a commit, closing takes everything back
  prepare(database);
  remove_edition(database, edition.wave);
  Statement(database, "insert into edition values (?, ?, ?, ?, ?, ?)")
      .bind(edition.wave)
      .bind(edition.survey)
      .bind(edition.label)
      .bind(edition.date)
      .bind(edition.data_file)
      .bind(edition.data_digest)
      .run();
  write_figures(database, edition);
  write_sizes(database, edition);
  write_slides(database, edition);
  database.run("commit");
}

}  // namespace andel::archive
