# A room is a folder under src/ and a static library of the same name. Its public needs are the rooms and packages
# that its headers mention; RESOURCES are text files compiled into it (see Resources.cmake).
include(Resources)

# Read once rather than by every file. Not in the build with sanitizers: there each file has to include what it uses.
# A library of its own keeps it, since a compiler takes it only where every definition is the same.
find_package(fmt REQUIRED)
if(NOT GOODTURN_SANITIZE)
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/everyday.cpp CONTENT "")
    add_library(everyday STATIC ${CMAKE_CURRENT_BINARY_DIR}/everyday.cpp)
    target_include_directories(everyday PRIVATE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(everyday PRIVATE fmt::fmt)
    target_precompile_headers(everyday PRIVATE <algorithm> <array> <chrono> <expected> <filesystem> <functional> <map> <memory>
        <optional> <ranges> <set> <span> <string> <unordered_map> <vector> <fmt/format.h> [["base/type.hpp"]] [["base/error.hpp"]])
endif()

function(room name)
    cmake_parse_arguments(ROOM "" "" "NEEDS;PRIVATE;RESOURCES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${ROOM_NEEDS} PRIVATE ${ROOM_PRIVATE})
    if(TARGET everyday)
        target_precompile_headers(${name} REUSE_FROM everyday)
    endif()
    if(ROOM_RESOURCES)
        embed_resources(${name} ${ROOM_RESOURCES})
    endif()
endfunction()
