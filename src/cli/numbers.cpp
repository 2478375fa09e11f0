#include "cli/numbers.hpp"

#include "cli/input_guard.hpp"
#include "cli/output_file.hpp"
#include "cli/output_name.hpp"
#include "provenance/json.hpp"
#include "provenance/told_paths.hpp"
#include "provenance/xlsx.hpp"

namespace andel::cli {

provenance::Made made_by(const Run& run) { return {run.plan, run.tables, run.waves, run.sources}; }

void refuse_numbers_target(const std::string& path) {
  refuse_impossible_target(path, "--numbers");
  refuse_other_extensions(path, {"json", "xlsx"}, "--numbers");
}

void write_numbers(const Run& run, const std::string& path) {
  refuse_inputs(run, path, "--numbers");
  const auto& report = run.sources[FileId{0}].path();
  const auto records = provenance::tell_paths_from(report, provenance::collect_records(made_by(run)));
  write_file(path, extension_of(path) == "xlsx" ? provenance::records_as_xlsx(records, run.plan.title)
                                                : provenance::records_as_json(records));
}

}  // namespace andel::cli
