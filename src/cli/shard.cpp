#include "cli/shard.hpp"

#include <charconv>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace andel::cli {

namespace {

[[noreturn]] void refuse_shard(const std::string& what) { throw CLI::ValidationError("--shard", what); }

std::optional<std::size_t> parse_whole(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::size_t> variable(const Lookup& lookup, const std::string& name) {
  const auto text = lookup(name);
  if (!text) return std::nullopt;
  const auto number = parse_whole(*text);
  if (!number) refuse_shard(fmt::format("{} is `{}`, which is no whole number", name, *text));
  return number;
}

/// Slurm's arrays begin anywhere and may skip numbers: the third of 10-40:10 is 30.
std::optional<std::size_t> slurm_number(const Lookup& lookup) {
  const auto id = variable(lookup, "SLURM_ARRAY_TASK_ID");
  if (!id) return std::nullopt;
  const std::size_t first = variable(lookup, "SLURM_ARRAY_TASK_MIN").value_or(1);
  const std::size_t step = variable(lookup, "SLURM_ARRAY_TASK_STEP").value_or(1);
  if (*id < first || step == 0) refuse_shard("the variables of Slurm contradict each other");
  return (*id - first) / step + 1;
}

std::optional<std::size_t> kubernetes_number(const Lookup& lookup) {
  const auto index = variable(lookup, "JOB_COMPLETION_INDEX");
  return index ? std::optional(*index + 1) : std::nullopt;
}

std::size_t scheduled_number(const Lookup& lookup) {
  if (const auto number = slurm_number(lookup)) return *number;
  if (const auto number = kubernetes_number(lookup)) return *number;
  refuse_shard("`auto` wants SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX in the environment");
}

std::size_t scheduled_count(const Lookup& lookup) {
  if (const auto count = variable(lookup, "SLURM_ARRAY_TASK_COUNT")) return *count;
  refuse_shard("of how many shards is this one? Write `auto/16`, say");
}

Shard read_shard(const std::string& option, const Lookup& lookup) {
  const auto slash = option.find('/');
  const std::string_view first = std::string_view(option).substr(0, slash);
  const bool scheduled = first == "auto";
  const auto number = scheduled ? scheduled_number(lookup) : parse_whole(first);
  std::optional<std::size_t> count;
  if (slash != std::string::npos) {
    count = parse_whole(std::string_view(option).substr(slash + 1));
  } else if (scheduled) {
    count = scheduled_count(lookup);
  }
  if (!number || !count) refuse_shard(fmt::format("`{}` is neither of the form 3/16 nor `auto`", option));
  return {*number, *count};
}

}  // namespace

std::string Shard::text() const { return fmt::format("{}/{}", number, count); }

Shard find_shard(const std::string& option, const Lookup& lookup) {
  if (option.empty() && !lookup("SLURM_ARRAY_TASK_ID") && !lookup("JOB_COMPLETION_INDEX")) return {};
  const Shard shard = read_shard(option.empty() ? "auto" : option, lookup);
  if (shard.number >= 1 && shard.number <= shard.count) return shard;
  refuse_shard(
      fmt::format("there is no shard {}: they are 1/{} to {}/{}", shard.text(), shard.count, shard.count, shard.count));
}

}  // namespace andel::cli
