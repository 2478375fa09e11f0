#include "support/memory.hpp"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace andel {

namespace {

constexpr int plenty = 1 << 30;
constexpr int growth = 16 << 20;

void keep_freed_memory() {
  mallopt(M_TRIM_THRESHOLD, plenty);
  mallopt(M_MMAP_THRESHOLD, plenty);
  mallopt(M_TOP_PAD, growth);
}

char* heap_end() { return static_cast<char*>(sbrk(0)); }

void prefer_large_pages() {
  constexpr std::uintptr_t large_page = 2 << 20;
  constexpr std::uintptr_t small_page = 4 << 10;
  const auto to_large_page = [](const char* place) {
    return (large_page - reinterpret_cast<std::uintptr_t>(place) % large_page) % large_page;
  };
  // The heap begins anywhere, and a large page of which some bytes were touched already stays small ones: the heap
  // grows from where the block that makes it grow ends just before a large page.
  const std::size_t more_than_it_has = mallinfo2().keepcost + small_page;
  sbrk(static_cast<std::intptr_t>(to_large_page(heap_end() + more_than_it_has + small_page)));
  char* begin = heap_end() + more_than_it_has + small_page;
  void* volatile block = std::malloc(more_than_it_has);
  std::free(block);
  const char* end = heap_end();
  if (begin + large_page <= end) {
    madvise(begin, static_cast<std::size_t>(end - begin) / large_page * large_page, MADV_HUGEPAGE);
  }
}

}  // namespace

void prepare_memory() {
  keep_freed_memory();
  prefer_large_pages();
}

}  // namespace andel
