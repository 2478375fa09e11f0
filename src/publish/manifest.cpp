#include "publish/manifest.hpp"

#include <nlohmann/json.hpp>

namespace andel::publish {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "andel-publication-1";

Json as_json(const std::vector<FileFacts>& files) {
  Json list = Json::array();
  for (const auto& file : files) list.push_back({{"file", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  return list;
}

std::vector<FileFacts> files_of(const Json& list) {
  std::vector<FileFacts> files;
  for (const auto& file : list) {
    files.push_back({file.at("file").get<std::string>(), file.at("bytes").get<std::uintmax_t>(),
                     file.at("sha256").get<std::string>()});
  }
  return files;
}

Json as_json(const std::vector<DocumentRecord>& documents) {
  Json list = Json::array();
  for (const auto& document : documents) {
    Json row{{"file", document.file}};
    row["making"] = document.making == Making::made ? "made" : "carried over";
    row["because"] = document.because;
    row["depends_on"] = Json::object();
    for (const auto& [part, digest] : document.depends_on) row["depends_on"][part] = digest;
    list.push_back(std::move(row));
  }
  return list;
}

std::vector<DocumentRecord> documents_of(const Json& list) {
  std::vector<DocumentRecord> documents;
  for (const auto& row : list) {
    auto& document = documents.emplace_back();
    document.file = row.at("file").get<std::string>();
    document.making = row.at("making") == "made" ? Making::made : Making::carried_over;
    document.because = row.at("because").get<std::vector<std::string>>();
    for (const auto& [part, digest] : row.at("depends_on").items()) {
      document.depends_on.emplace_back(part, digest.get<std::string>());
    }
  }
  return documents;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  Json document{{"schema", schema},
                {"program", manifest.program},
                {"report", manifest.report},
                {"wave", manifest.wave},
                {"date", manifest.date},
                {"made_from", manifest.made_from},
                {"previous", manifest.previous}};
  document["inputs"] = as_json(manifest.inputs);
  document["outputs"] = as_json(manifest.outputs);
  document["documents"] = as_json(manifest.documents);
  document["messages"] = manifest.messages;
  document["differences"] = manifest.differences.empty() ? Json(nullptr) : Json::parse(manifest.differences);
  document["milliseconds"] = Json::object();
  for (const auto& [stage, time] : manifest.timings) document["milliseconds"][stage] = time;
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::optional<Manifest> read_manifest(std::string_view text) {
  try {
    const Json document = Json::parse(text);
    if (document.at("schema") != schema) return std::nullopt;
    Manifest manifest;
    manifest.program = document.at("program").get<std::string>();
    manifest.report = document.at("report").get<std::string>();
    manifest.wave = document.at("wave").get<std::string>();
    manifest.date = document.at("date").get<std::string>();
    manifest.made_from = document.at("made_from").get<std::string>();
    manifest.previous = document.at("previous").get<std::string>();
    manifest.inputs = files_of(document.at("inputs"));
    manifest.outputs = files_of(document.at("outputs"));
    if (document.contains("documents")) manifest.documents = documents_of(document["documents"]);
    return manifest;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

}  // namespace andel::publish
