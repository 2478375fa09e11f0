// The standard structure types of ISO 32000-1, 14.8.4, by the roles of a document.
// All of them are standard, so that the files need no role map.
#pragma once

#include <string_view>

#include "model/document.hpp"

namespace andel::draw {

constexpr std::string_view structure_type(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::heading_1:
      return "H1";
    case Role::heading_2:
      return "H2";
    case Role::heading_3:
      return "H3";
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::list_label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::figure:
      return "Figure";
    case Role::caption:
      return "Caption";
    case Role::table:
      return "Table";
    case Role::table_row:
      return "TR";
    case Role::table_header:
      return "TH";
    case Role::table_data:
      return "TD";
    case Role::note:
      return "Note";
    case Role::reference:
      return "Reference";
    case Role::span:
      return "Span";
    case Role::link:
      return "Link";
  }
  return "NonStruct";
}

}  // namespace andel::draw
