-- Drives Neovim through one file: the finding, the hover, the fix, and no finding anymore. $TEMPLATE names the file.

local LIMIT = 30000

local function fail(what)
  print('FAILED: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function step(what, condition)
  if not vim.wait(LIMIT, condition, 20) then
    fail(what .. '; diagnostics: ' .. vim.inspect(vim.diagnostic.get(0)))
  end
  print('ok: ' .. what .. '\n')
end

local function press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'mx', false)
end

local function findings()
  return vim.diagnostic.get(0)
end

local function hover()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
  return ''
end

vim.ui.select = function(items, _, choose) choose(items[1], 1) end

vim.cmd('filetype plugin on')
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.TEMPLATE))

step('one finding', function() return #findings() == 1 end)
local finding = findings()[1]
step('which is missing-pid', function() return finding.code == 'missing-pid' end)
local line = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1]
local marked = line:sub(finding.col + 1, finding.end_col)
step('under "resources", not under ' .. marked, function() return marked == '"resources"' end)

vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col + 1 })
press('K')
step('a hover that explains it', function() return hover():find('tracking deployment', 1, true) end)

-- Neovim's own key where it has one, as the page says; else the page's.
press(vim.fn.maparg('gra', 'n') ~= '' and 'gra' or '<leader>a')
step('the insertion', function()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'):find('"pid-', 1, true)
end)
step('no finding', function() return #findings() == 0 end)
vim.cmd('write')
vim.cmd('quitall')
