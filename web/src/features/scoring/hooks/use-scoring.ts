import { useQuery } from '@tanstack/react-query';
import { getActiveModel } from '../api/get-active-model';
import { getHeatMap } from '../api/get-heat-map';
import { getSummary } from '../api/get-summary';
import { listModels } from '../api/list-models';
import { listMovers, type Direction } from '../api/list-movers';

export function useSummary() {
  return useQuery({ queryKey: ['scoring', 'summary'], queryFn: ({ signal }) => getSummary(signal) });
}

export function useActiveModel() {
  return useQuery({ queryKey: ['scoring', 'active-model'], queryFn: ({ signal }) => getActiveModel(signal) });
}

export function useModels() {
  return useQuery({ queryKey: ['scoring', 'versions'], queryFn: ({ signal }) => listModels(signal) });
}

export function useHeatMap() {
  return useQuery({ queryKey: ['scoring', 'heat-map'], queryFn: ({ signal }) => getHeatMap(signal) });
}

export function useMovers(days: number, direction: Direction) {
  return useQuery({
    queryKey: ['scoring', 'movers', days, direction],
    queryFn: ({ signal }) => listMovers(days, direction, signal),
  });
}
