// What a publication was made from and what it consists of, as a value and as JSON. Knows no folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/files.hpp"

namespace andel::publish {

/// What a document was made from, part by part: "program", "wave", "settings", "specification", "fonts", "figures",
/// each with a digest.
using Dependencies = std::vector<std::pair<std::string, std::string>>;

enum class Making { made, carried_over };

struct DocumentRecord {
  std::string file;
  Making making = Making::made;
  std::vector<std::string> because;  ///< it was made: the parts that had changed, or "new"
  Dependencies depends_on;
};

struct Manifest {
  std::string program;  ///< name and version
  std::string report;   ///< path of the report
  std::string wave;
  std::string date;                       ///< of the wave's publication
  std::string made_from;                  ///< SHA-256 of all inputs and the program: equal ones give equal outputs
  std::string previous;                   ///< the folder of the publication before; empty: none
  std::vector<FileFacts> inputs;          ///< by path
  std::vector<FileFacts> outputs;         ///< in the publication's folder, this manifest left out
  std::vector<DocumentRecord> documents;  ///< by file
  std::vector<std::string> messages;      ///< warnings, as they were printed
  std::string differences;                ///< JSON of `andel diff` to the edition before; empty: there is none
  std::vector<std::pair<std::string, double>> timings;  ///< stage and milliseconds
};

/// JSON of the schema "andel-publication-1" (docs/SCHEDULING.md).
std::string write_manifest(const Manifest& manifest);

/// What later runs need of a manifest: all but messages, differences and timings. Nothing where the text is none.
std::optional<Manifest> read_manifest(std::string_view text);

}  // namespace andel::publish
