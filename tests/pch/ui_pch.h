#pragma once

#include <QtTest>
#include <QtWidgets>
