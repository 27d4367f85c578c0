import { Controller, Get, type INestApplication } from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { LayananPetugas } from '@kk-lintas/identity';
import { Publik } from './konteks';
import { lengkapi } from './openapi-lengkap';

/** The OpenAPI document of a node, made when it is first asked for. */
export class OpenApiDocument {
  private app: INestApplication | undefined;
  private made: OpenAPIObject | undefined;

  constructor(
    private readonly title: string,
    private readonly layanan: LayananPetugas,
  ) {}

  describe(app: INestApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    if (this.app === undefined) throw new Error('the document is asked for before its application exists');
    this.made ??= lengkapi(SwaggerModule.createDocument(this.app, new DocumentBuilder().setTitle(`KK Lintas: ${this.title}`).setVersion('1').addBearerAuth().build()), this.layanan);
    return this.made;
  }
}

@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get()
  @Publik()
  openapi(): OpenAPIObject {
    return this.document.get();
  }
}
