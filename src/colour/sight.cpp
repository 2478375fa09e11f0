#include "colour/sight.hpp"

#include <algorithm>

namespace andel::colour {
namespace {

constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

const Matrix& matrix_of(Sight sight) {
  switch (sight) {
    case Sight::normal:
      return normal;
    case Sight::protanopia:
      return protanopia;
    case Sight::deuteranopia:
      return deuteranopia;
    case Sight::tritanopia:
      break;
  }
  return tritanopia;
}

}  // namespace

std::string_view sight_name(Sight sight) {
  switch (sight) {
    case Sight::normal:
      return "normal sight";
    case Sight::protanopia:
      return "protanopia";
    case Sight::deuteranopia:
      return "deuteranopia";
    case Sight::tritanopia:
      break;
  }
  return "tritanopia";
}

LinearRgb see(LinearRgb light, Sight sight) {
  const Triple seen = multiply(matrix_of(sight), {light.red, light.green, light.blue});
  return {std::clamp(seen[0], 0.0, 1.0), std::clamp(seen[1], 0.0, 1.0), std::clamp(seen[2], 0.0, 1.0)};
}

}  // namespace andel::colour
