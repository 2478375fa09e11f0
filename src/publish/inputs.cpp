#include "publish/inputs.hpp"

#include <algorithm>
#include <set>

#include "batch/digest.hpp"

namespace andel::publish {

namespace {

void sort_files(std::vector<FileFacts>& files) {
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  const auto same = [](const FileFacts& a, const FileFacts& b) { return a.name == b.name; };
  files.erase(std::unique(files.begin(), files.end(), same), files.end());
}

/// What was read to plan: reports, codebooks, layouts, font manifests, pictures.
std::vector<FileFacts> specification_of(const Run& run) {
  std::vector<FileFacts> files;
  for (std::uint32_t i = 0; i < run.sources.size(); ++i) {
    const SourceFile& file = run.sources[FileId{i}];
    files.push_back({file.path(), file.text().size(), batch::digest_of(file.text())});
  }
  sort_files(files);
  return files;
}

std::vector<FileFacts> fonts_of(const Run& run) {
  std::vector<FileFacts> files;
  for (const auto& face : run.plan.brand.faces) files.push_back(examine(face.path, face.path));
  sort_files(files);
  return files;
}

std::set<WaveId> waves_in_use(const Run& run) {
  std::set<WaveId> waves{run.plan.wave};
  for (const auto& key : run.plan.cells) waves.insert(key.wave);
  for (const auto& key : run.plan.bases) waves.insert(key.wave);
  return waves;
}

/// The file of a wave's data; nothing where there is none, and no archive that stands in.
std::optional<FileFacts> data_of(WaveId wave, const Planned& planned, const std::vector<Arrival>& arrivals) {
  const auto arrived =
      std::find_if(arrivals.begin(), arrivals.end(), [&](const Arrival& arrival) { return arrival.wave == wave; });
  if (arrived != arrivals.end()) return arrived->facts;
  const Wave& asked = planned.run.plan.codebook.waves[wave];
  std::error_code failure;
  if (fs::exists(asked.data.path, failure)) return examine(asked.data.path, asked.data.path);
  if (!planned.request.archive) return std::nullopt;
  const auto* edition = archive::find_edition(*planned.request.archive, asked.id);
  if (edition == nullptr) return std::nullopt;
  return FileFacts{asked.data.path, 0, "archived " + edition->data_digest};
}

std::string digest_files(const std::vector<FileFacts>& files) {
  batch::Digest digest;
  for (const auto& file : files) {
    digest.add_part(file.name);
    digest.add_part(file.sha256);
  }
  return digest.take();
}

std::string digest_settings(const Request& request) {
  batch::Digest digest;
  for (const auto& [key, value] : request.environment.settings) {
    digest.add_part(key);
    digest.add_part(value);
  }
  return digest.take();
}

std::string digest_all(const Manifest& manifest, const std::vector<Planned>& runs) {
  batch::Digest digest;
  digest.add_part(manifest.program);
  digest.add_part(manifest.wave);
  for (const auto& planned : runs) {
    digest.add_part(planned.request.report);
    digest.add_part(digest_settings(planned.request));
  }
  digest.add_part(digest_files(manifest.inputs));
  return digest.take();
}

}  // namespace

Manifest describe_inputs(const std::vector<Planned>& runs, const std::vector<Arrival>& arrivals, std::string program) {
  const Run& report = runs.front().run;
  const Wave& wave = report.plan.codebook.waves[report.plan.wave];
  Manifest manifest;
  manifest.program = std::move(program);
  manifest.report = runs.front().request.report;
  manifest.wave = wave.id;
  manifest.date = wave.date;
  for (const auto& planned : runs) {
    for (auto& file : specification_of(planned.run)) manifest.inputs.push_back(std::move(file));
    for (auto& file : fonts_of(planned.run)) manifest.inputs.push_back(std::move(file));
    for (const WaveId used : waves_in_use(planned.run)) {
      if (auto file = data_of(used, planned, arrivals)) manifest.inputs.push_back(std::move(*file));
    }
  }
  sort_files(manifest.inputs);
  manifest.made_from = digest_all(manifest, runs);
  return manifest;
}

Dependencies list_dependencies(const Planned& planned, const std::string& program) {
  const Run& run = planned.run;
  return {{"program", program},
          {"wave", run.plan.codebook.waves[run.plan.wave].id},
          {"settings", digest_settings(planned.request)},
          {"specification", digest_files(specification_of(run))},
          {"fonts", digest_files(fonts_of(run))}};
}

}  // namespace andel::publish
