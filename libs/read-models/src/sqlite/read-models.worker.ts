import { serve } from '@kk-lintas/sqlite-thread';
import { readModelsProgram } from './read-models.program';

serve(readModelsProgram);
