#include "cli/report_options.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "archive/archive_file.hpp"
#include "cli/choice.hpp"
#include "cli/output_name.hpp"
#include "support/program_folder.hpp"

namespace andel::cli {

namespace {

namespace fs = std::filesystem;

/// Folders that may hold `layouts/` and `fonts/`: the installation's, or the source tree's when the program
/// runs from a build folder inside it.
std::vector<fs::path> data_folders() {
  const fs::path program = program_folder();
  if (program.empty()) return {};
  std::error_code failure;
  std::vector<fs::path> folders{program / "../share/andel"};
  for (fs::path folder = program; folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::exists(folder / "layouts", failure) && fs::exists(folder / "fonts", failure)) {
      folders.push_back(folder);
      break;
    }
  }
  return folders;
}

load::Environment find_environment(const std::string& report) {
  std::vector<fs::path> folders = data_folders();
  folders.insert(folders.begin(), fs::path(report).parent_path());
  load::Environment environment;
  std::error_code failure;
  for (const auto& folder : folders) {
    if (fs::is_directory(folder / "layouts", failure)) environment.layout_folders.push_back(folder / "layouts");
    if (fs::is_directory(folder / "fonts", failure)) environment.font_folders.push_back(folder / "fonts");
  }
  return environment;
}

std::optional<std::size_t> parse_slide(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// "4,27-30" as ranges.
std::vector<SlideRange> parse_slides(std::string_view text) {
  std::vector<SlideRange> ranges;
  while (!text.empty()) {
    const std::string_view whole = text.substr(0, text.find(','));
    const std::string_view part = trimmed(whole);
    text.remove_prefix(std::min(text.size(), whole.size() + 1));
    const auto dash = part.find('-');
    const auto first = parse_slide(part.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parse_slide(part.substr(dash + 1));
    if (!first || !last || *last < *first) {
      throw CLI::ValidationError("--slides", fmt::format("`{}` is neither a slide nor a range such as 27-30", part));
    }
    ranges.push_back({*first, *last});
  }
  return ranges;
}

/// An archive is a SQLite file, or none yet where one is to be made. SQLite itself would say so only in the words of
/// its own trade.
void refuse_other_archives(const std::string& path, ArchiveUse use) {
  constexpr std::string_view signature("SQLite format 3\0", 16);
  refuse_impossible_target(path, "--archive");
  if (use == ArchiveUse::read && !fs::exists(path)) {
    throw CLI::ValidationError(
        "--archive",
        fmt::format("there is no file {}\nhint: `andel build REPORT.yaml --archive {}` makes it", path, path));
  }
  std::ifstream stream(path, std::ios::binary);
  std::string head(signature.size(), ' ');
  if (!stream.read(head.data(), static_cast<std::streamsize>(head.size())) && stream.gcount() == 0) return;
  if (head == signature) return;
  throw CLI::ValidationError("--archive", fmt::format("{} is no archive of Andel, which is a SQLite file", path));
}

std::pair<std::string, std::string> parse_setting(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw CLI::ValidationError("--set", fmt::format("`{}` is not of the form key=value", text));
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

}  // namespace

std::shared_ptr<ReportOptions> add_report_options(CLI::App& command, SlideChoice slides) {
  auto options = std::make_shared<ReportOptions>();
  command.add_option("report", options->report, "The report's YAML file")->required()->type_name("REPORT.yaml");
  command.add_option("--wave", options->wave, "Make the edition of this wave, instead of the report's own")
      ->type_name("WAVE");
  command.add_option("--set", options->settings, "Override a key of the report, such as language=en; repeatable")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  if (slides == SlideChoice::offered) {
    command.add_option("--slides", options->slides, "Only these slides, such as 4,27-30")->type_name("LIST");
  }
  command
      .add_option("--archive", options->archive,
                  "Figures of published waves, which stand in for data files that are gone; `build` adds its own")
      ->check(named())
      ->type_name("FILE");
  command.add_flag("--json", options->json, "Print diagnostics as JSON lines");
  return options;
}

Request make_request(const ReportOptions& options, ArchiveUse archive) {
  Request request;
  request.report = options.report;
  request.environment = find_environment(options.report);
  for (const auto& setting : options.settings) request.environment.settings.push_back(parse_setting(setting));
  if (!options.wave.empty()) request.environment.settings.emplace_back("wave", options.wave);
  if (!options.archive.empty()) {
    refuse_other_archives(options.archive, archive);
    request.archive = std::make_shared<const archive::Archive>(archive::read_archive(options.archive));
  }
  request.slides = parse_slides(options.slides);
  return request;
}

}  // namespace andel::cli
