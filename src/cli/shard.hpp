// Which part of a batch a process makes, as asked for or as a scheduler says it. Knows no handout.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace andel::cli {

/// The `number`th of `count` parts, counted from 1. Parts take turns: the second of three makes the second, the
/// fifth, the eighth ... handout.
struct Shard {
  std::size_t number = 1;
  std::size_t count = 1;

  [[nodiscard]] bool holds(std::size_t position) const { return position % count == number - 1; }
  [[nodiscard]] std::string text() const;
};

/// A variable of the environment, or nothing.
using Lookup = std::function<std::optional<std::string>(const std::string& name)>;

/// "3/16"; "auto/16", whose number a scheduler gives; "auto", where it gives both. Without `option`: what Slurm says,
/// and everything where it says nothing. Slurm gives SLURM_ARRAY_TASK_ID with _MIN, _COUNT and _STEP, Kubernetes
/// JOB_COMPLETION_INDEX alone. Throws CLI::ValidationError on what makes no sense.
Shard find_shard(const std::string& option, const Lookup& lookup);

}  // namespace andel::cli
