#include "publish/inputs.hpp"

#include <algorithm>
#include <set>

#include "batch/digest.hpp"

namespace andel::publish {

namespace {

class Collector {
 public:
  Collector(const Run& run, const Request& request, const std::vector<Arrival>& arrivals)
      : run_(run), request_(request), arrivals_(arrivals) {}

  std::vector<FileFacts> collect() {
    for (std::uint32_t i = 0; i < run_.sources.size(); ++i) {
      const SourceFile& file = run_.sources[FileId{i}];
      files_.push_back({file.path(), file.text().size(), batch::digest_of(file.text())});
    }
    for (const auto& face : run_.plan.brand.faces) files_.push_back(examine(face.path, face.path));
    for (const WaveId wave : waves_in_use()) add_data(wave);
    std::sort(files_.begin(), files_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    const auto same = [](const FileFacts& a, const FileFacts& b) { return a.name == b.name; };
    files_.erase(std::unique(files_.begin(), files_.end(), same), files_.end());
    return std::move(files_);
  }

 private:
  [[nodiscard]] std::set<WaveId> waves_in_use() const {
    std::set<WaveId> waves{run_.plan.wave};
    for (const auto& key : run_.plan.cells) waves.insert(key.wave);
    for (const auto& key : run_.plan.bases) waves.insert(key.wave);
    return waves;
  }

  void add_data(WaveId wave) {
    const auto arrived =
        std::find_if(arrivals_.begin(), arrivals_.end(), [&](const Arrival& arrival) { return arrival.wave == wave; });
    if (arrived != arrivals_.end()) {
      files_.push_back(arrived->facts);
      return;
    }
    const Wave& asked = run_.plan.codebook.waves[wave];
    std::error_code failure;
    if (fs::exists(asked.data.path, failure)) {
      files_.push_back(examine(asked.data.path, asked.data.path));
    } else if (request_.archive) {
      const auto* edition = archive::find_edition(*request_.archive, asked.id);
      if (edition != nullptr) files_.push_back({asked.data.path, 0, "archived " + edition->data_digest});
    }
  }

  const Run& run_;
  const Request& request_;
  const std::vector<Arrival>& arrivals_;
  std::vector<FileFacts> files_;
};

std::string digest_all(const Manifest& manifest, const Request& request) {
  batch::Digest digest;
  digest.add_part(manifest.program);
  digest.add_part(manifest.wave);
  for (const auto& [key, value] : request.environment.settings) {
    digest.add_part(key);
    digest.add_part(value);
  }
  for (const auto& file : manifest.inputs) {
    digest.add_part(file.name);
    digest.add_part(file.sha256);
  }
  return digest.take();
}

}  // namespace

Manifest describe_inputs(const Run& run, const Request& request, const std::vector<Arrival>& arrivals,
                         std::string program) {
  const Wave& wave = run.plan.codebook.waves[run.plan.wave];
  Manifest manifest;
  manifest.program = std::move(program);
  manifest.report = request.report;
  manifest.wave = wave.id;
  manifest.date = wave.date;
  manifest.inputs = Collector(run, request, arrivals).collect();
  manifest.made_from = digest_all(manifest, request);
  return manifest;
}

}  // namespace andel::publish
