#include "model/responses.hpp"

namespace andel {

const Column* Responses::find(std::string_view name) const {
  for (const auto& column : columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

}  // namespace andel
