#include "archive/recall.hpp"

#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "archive/names.hpp"
#include "archive/significance.hpp"

namespace andel::archive {

namespace {

class Recaller {
 public:
  Recaller(const Edition& edition, const Plan& plan, WaveId wave, Tables& tables, Diagnostics& diagnostics)
      : edition_(edition), plan_(plan), wave_(wave), tables_(tables), diagnostics_(diagnostics) {}

  void run() {
    fill_cells();
    fill_sizes();
    for (const auto id : plan_.comparisons.ids()) {
      const auto& key = plan_.comparisons[id];
      const auto* against = std::get_if<CellId>(&key.against);
      if (against == nullptr || !concerns(key.cell, *against)) continue;
      tables_.comparisons[id] = compare_waves(tables_.cells[key.cell], tables_.cells[*against],
                                              plan_.codebook.design.waves, plan_.codebook.interval.level);
    }
    report_missing();
  }

 private:
  [[nodiscard]] bool concerns(CellId cell, CellId against) const {
    const WaveId one = plan_.cells[cell].wave;
    const WaveId other = plan_.cells[against].wave;
    return one != other && (one == wave_ || other == wave_);
  }

  void fill_cells() {
    std::map<FigureName, const FigureRecord*> records;
    for (const auto& record : edition_.figures) records.emplace(record.name, &record);
    for (const CellId id : plan_.cells.ids()) {
      if (plan_.cells[id].wave != wave_) continue;
      const FigureName name = name_of(plan_.cells[id], plan_.codebook);
      const auto found = records.find(name);
      if (found == records.end()) {
        miss(to_string(name));
      } else {
        tables_.cells[id] = found->second->cell;
      }
    }
  }

  void fill_sizes() {
    std::map<std::string, const SizeRecord*> records;
    for (const auto& record : edition_.sizes) records.emplace(record.segment, &record);
    for (const BaseId id : plan_.bases.ids()) {
      if (plan_.bases[id].wave != wave_) continue;
      const std::string& segment = plan_.codebook.segments[plan_.bases[id].segment].id;
      const auto found = records.find(segment);
      if (found == records.end()) {
        miss(fmt::format("base({})", segment));
      } else {
        tables_.bases[id] = found->second->base;
      }
    }
  }

  void miss(std::string figure) {
    if (missing_++ == 0) first_missing_ = std::move(figure);
  }

  void report_missing() {
    if (missing_ == 0) return;
    const Wave& wave = plan_.codebook.waves[wave_];
    diagnostics_
        .error("not-archived", wave.data.span,
               fmt::format("the archive lacks {} figure{} of wave {}, such as {}", missing_, missing_ == 1 ? "" : "s",
                           wave.id, first_missing_))
        .hints.push_back(
            fmt::format("put {} back, and build wave {} once more with `--archive`", wave.data.path, wave.id));
  }

  const Edition& edition_;
  const Plan& plan_;
  WaveId wave_;
  Tables& tables_;
  Diagnostics& diagnostics_;
  std::size_t missing_ = 0;
  std::string first_missing_;
};

}  // namespace

bool stands_in(const Archive& archive, const Plan& plan, WaveId wave) {
  if (wave == plan.wave) return false;
  const Wave& asked = plan.codebook.waves[wave];
  std::error_code failure;
  return find_edition(archive, asked.id) != nullptr && !std::filesystem::exists(asked.data.path, failure);
}

void check_unchanged(const Archive& archive, const Plan& plan, WaveId wave, const Responses& responses,
                     Diagnostics& diagnostics) {
  const Wave& asked = plan.codebook.waves[wave];
  const Edition* edition = find_edition(archive, asked.id);
  if (wave == plan.wave || edition == nullptr || edition->data_digest == write_digest(responses.digest)) return;
  diagnostics
      .warning("changed-data", asked.data.span,
               fmt::format("{} is not the file that the edition of {} was made from", asked.data.path, asked.id))
      .hints.push_back(
          fmt::format("what has changed is shown by `andel diff` with `--archive`, from and to {}", asked.id));
}

void recall(const Archive& archive, const Plan& plan, WaveId wave, Tables& tables, Diagnostics& diagnostics) {
  const Edition* edition = find_edition(archive, plan.codebook.waves[wave].id);
  if (edition != nullptr) Recaller(*edition, plan, wave, tables, diagnostics).run();
}

}  // namespace andel::archive
