// What every command that reads a report takes: the file, settings, slides, form of diagnostics; and where
// layouts and fonts are looked for.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/console.hpp"
#include "pipeline.hpp"

namespace CLI {
class App;
}

namespace andel::cli {

struct ReportOptions {
  std::string report;
  std::vector<std::string> settings;  ///< "key=value"
  std::string wave;                   ///< short for the setting "wave=..."
  std::string slides;                 ///< "4,27-30"
  std::string archive;                ///< of editions published before; empty: none
  bool json = false;
  bool strict = false;

  [[nodiscard]] DiagnosticForm form() const { return json ? DiagnosticForm::json_lines : DiagnosticForm::text; }
};

enum class SlideChoice { offered, not_offered };

/// Adds the options to a subcommand. They are filled when the command line has been parsed.
std::shared_ptr<ReportOptions> add_report_options(CLI::App& command, SlideChoice slides);

/// Whether a command only reads an archive, which has to be there then, or adds to it.
enum class ArchiveUse { read, added_to };

/// The request that the options make, with the folders in which layouts and fonts are looked for: beside the
/// report, then where Andel is installed or was built. Throws CLI::ValidationError on malformed options.
Request make_request(const ReportOptions& options, ArchiveUse archive = ArchiveUse::read);

}  // namespace andel::cli
