#include "cli/numbers.hpp"

#include "cli/input_guard.hpp"
#include "cli/output_file.hpp"
#include "provenance/json.hpp"

namespace andel::cli {

provenance::Made made_by(const Run& run) { return {run.plan, run.tables, run.waves, run.sources}; }

void write_numbers(const Run& run, const std::string& path) {
  refuse_inputs(run, path, "--numbers");
  write_file(path, provenance::numbers_as_json(provenance::collect_numbers(made_by(run))));
}

}  // namespace andel::cli
