#include "batch/manifest.hpp"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace andel::batch {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "andel-handouts-1";
constexpr std::array<std::pair<EntryState, std::string_view>, 3> states{
    {{EntryState::pending, "pending"}, {EntryState::done, "done"}, {EntryState::failed, "failed"}}};

Json as_json(const Entry& entry) {
  Json row{{"segment", entry.segment},
           {"label", entry.label},
           {"file", entry.file},
           {"n", entry.interviews},
           {"suppressed", entry.suppressed},
           {"state", states[static_cast<std::size_t>(entry.state)].second}};
  if (entry.state == EntryState::done) {
    row["pages"] = entry.pages;
    row["bytes"] = entry.bytes;
    row["sha256"] = entry.sha256;
    if (entry.numbers) row["numbers"] = {{"file", entry.numbers->file}, {"sha256", entry.numbers->sha256}};
  }
  if (!entry.messages.empty()) row["messages"] = entry.messages;
  return row;
}

NumbersFile read_numbers_file(const Json& row) {
  return {row.at("file").get<std::string>(), row.at("sha256").get<std::string>()};
}

Entry read_entry(const Json& row) {
  Entry entry;
  row.at("segment").get_to(entry.segment);
  row.at("label").get_to(entry.label);
  row.at("file").get_to(entry.file);
  row.at("n").get_to(entry.interviews);
  row.at("suppressed").get_to(entry.suppressed);
  const auto state = row.at("state").get<std::string>();
  for (const auto& [value, name] : states) {
    if (name == state) entry.state = value;
  }
  if (entry.state == EntryState::done) {
    row.at("pages").get_to(entry.pages);
    row.at("bytes").get_to(entry.bytes);
    row.at("sha256").get_to(entry.sha256);
    if (row.contains("numbers")) entry.numbers = read_numbers_file(row["numbers"]);
  }
  if (row.contains("messages")) row.at("messages").get_to(entry.messages);
  return entry;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  Json document{{"schema", schema},
                {"program", manifest.program},
                {"report", manifest.report},
                {"inputs", manifest.inputs},
                {"shard", manifest.shard.empty() ? Json(nullptr) : Json(manifest.shard)},
                {"handouts", Json::array()}};
  for (const auto& entry : manifest.entries) document["handouts"].push_back(as_json(entry));
  return document.dump(1) + '\n';
}

std::optional<Manifest> read_manifest(std::string_view text) {
  try {
    const Json document = Json::parse(text);
    if (document.at("schema") != schema) return std::nullopt;
    Manifest manifest;
    document.at("program").get_to(manifest.program);
    document.at("report").get_to(manifest.report);
    document.at("inputs").get_to(manifest.inputs);
    if (!document.at("shard").is_null()) document.at("shard").get_to(manifest.shard);
    for (const auto& row : document.at("handouts")) manifest.entries.push_back(read_entry(row));
    return manifest;
  } catch (const Json::exception&) {  // the library's way to say that the text is something else
    return std::nullopt;
  }
}

}  // namespace andel::batch
