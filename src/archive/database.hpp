// SQLite as this folder uses it: a connection and a prepared statement that close themselves. Whatever SQLite
// refuses is thrown as a MachineError that names the file. Knows no edition.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace andel::archive {

enum class Access { read, write };

class Database {
 public:
  /// With `write`, a missing file is made. Waits up to five seconds for another process.
  Database(const std::string& path, Access access);

  /// Statements without parameters and results, separated by semicolons.
  void run(const std::string& statements);
  /// The first column of the first row, as a number.
  std::int64_t ask(const std::string& question);
  [[noreturn]] void refuse() const;

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Parameters are bound and columns read one after another.
class Statement {
 public:
  Statement(Database& database, std::string_view words);

  Statement& bind(std::string_view text);
  Statement& bind(double number);
  Statement& bind(std::int64_t number);

  /// Carries the statement out, and makes it ready for the next parameters.
  void run();
  /// Goes to the next row; false after the last.
  bool step();

  std::string text();
  double number();
  std::int64_t integer();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const;
  };

  void check(int code) const;

  Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  int parameter_ = 0;
  int column_ = 0;
};

}  // namespace andel::archive
