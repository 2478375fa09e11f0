#include "publish/inbox.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "support/digits.hpp"
#include "support/nearest.hpp"

namespace andel::publish {

namespace {

constexpr std::array<std::string_view, 6> data_extensions{".csv", ".tsv", ".txt", ".sav", ".zsav", ".dat"};

/// What tells that a file was written to.
struct Stamp {
  std::uintmax_t size = 0;
  fs::file_time_type time;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const fs::path& path) {
  std::error_code gone;  // a file that vanishes while we look has the stamp of an empty one
  return {fs::file_size(path, gone), fs::last_write_time(path, gone)};
}

bool is_data(const fs::path& path) {
  const std::string extension = path.extension().string();
  return !path.filename().string().starts_with('.') &&
         std::find(data_extensions.begin(), data_extensions.end(), extension) != data_extensions.end();
}

std::string file_name_of(const Wave& wave) { return fs::path(wave.data.path).filename().string(); }

/// Where digits differ from a wave's file, it is no misspelling but the file of a wave that nobody has declared.
std::vector<std::string> explain_unknown(const std::string& name, const std::vector<std::string>& known) {
  const bool is_new = std::any_of(known.begin(), known.end(),
                                  [&](const auto& other) { return without_digits(other) == without_digits(name); });
  if (is_new) return {fmt::format("if it is of a new wave, add that wave to the codebook, with `data: {}`", name)};
  return suggest(name, known);
}

class Reader {
 public:
  Reader(const Codebook& codebook, std::chrono::seconds settle, Diagnostics& diagnostics)
      : codebook_(codebook), settle_(settle), diagnostics_(diagnostics) {}

  void add(const fs::path& path) {
    const std::string name = path.filename().string();
    std::vector<std::string> names;
    for (const WaveId wave : codebook_.waves.ids()) {
      names.push_back(file_name_of(codebook_.waves[wave]));
      if (names.back() == name) return add_wave(path, wave);
    }
    diagnostics_
        .error("unknown-file", {}, fmt::format("{}: no wave of the codebook has a file of this name", path.string()))
        .hints = explain_unknown(name, names);
  }

  [[nodiscard]] Inbox take() {
    auto& arrivals = inbox_.arrivals;
    std::sort(arrivals.begin(), arrivals.end(), [&](const Arrival& a, const Arrival& b) {
      return codebook_.waves[a.wave].date < codebook_.waves[b.wave].date;
    });
    refuse_duplicates();
    return std::move(inbox_);
  }

 private:
  void add_wave(const fs::path& path, WaveId wave) {
    const Stamp before = stamp_of(path);
    if (fs::file_time_type::clock::now() - before.time < settle_) {
      inbox_.unsettled.push_back(path.string());
      return;
    }
    FileFacts facts = examine(path, path.string());
    if (stamp_of(path) == before && facts.bytes == before.size) {
      inbox_.arrivals.push_back({wave, path, std::move(facts)});
    } else {
      inbox_.unsettled.push_back(path.string());
    }
  }

  void refuse_duplicates() {
    const auto& arrivals = inbox_.arrivals;
    for (std::size_t i = 1; i < arrivals.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (arrivals[i].facts.sha256 != arrivals[j].facts.sha256) continue;
        diagnostics_
            .error("duplicate-file", {},
                   fmt::format("{} is the same file as {}", arrivals[i].path.string(), arrivals[j].path.string()))
            .hints.emplace_back("put each wave's own answers under its name");
      }
    }
  }

  const Codebook& codebook_;
  std::chrono::seconds settle_;
  Diagnostics& diagnostics_;
  Inbox inbox_;
};

}  // namespace

Inbox look_through(const fs::path& folder, const Codebook& codebook, std::chrono::seconds settle,
                   Diagnostics& diagnostics) {
  std::error_code failure;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, failure)) {
    std::error_code gone;
    if (entry.is_regular_file(gone) && is_data(entry.path())) files.push_back(entry.path());
  }
  if (failure) {
    diagnostics.error("unreadable-file", {},
                      fmt::format("cannot look into {}: {}", folder.string(), failure.message()));
    return {};
  }
  std::sort(files.begin(), files.end());
  Reader reader(codebook, settle, diagnostics);
  for (const auto& file : files) reader.add(file);
  return reader.take();
}

}  // namespace andel::publish
